package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;

/** Something that fell due while the clock advanced. */
public record Fired(Instant at, String type, String id) {}
