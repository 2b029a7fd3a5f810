package ai.anyint.sdk.core.intercept;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An attempt that has ended.
 *
 * @param number from 1 on
 * @param status the HTTP status, where the service answered
 * @param duration from sending to the end of the answer
 * @param repeatsIn the pause before the next attempt, where there is one
 * @param rateLimitRemaining what the service says is left of the nearest rate limit
 */
public record AttemptReport(
        int number,
        OptionalInt status,
        Duration duration,
        Optional<Duration> repeatsIn,
        OptionalLong rateLimitRemaining) {}
