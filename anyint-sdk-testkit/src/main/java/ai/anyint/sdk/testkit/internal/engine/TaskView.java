package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;

/** A task as it was at one instant. */
public record TaskView(String id, String modelId, Unit unit, TaskStatus status, Instant createdAt, Instant endsAt) {}
