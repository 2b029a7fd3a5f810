package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;

/** A stretch of time, {@code [start, end)}. */
public record Period(Instant start, Instant end) {}
