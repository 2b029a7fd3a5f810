package ai.anyint.sdk.testkit.sequence;

import java.util.List;

/** A sequence that ends where the fake and the model part. */
record Failure(Opening opening, List<Command> commands, List<Played> played, Names names, Difference difference) {}
