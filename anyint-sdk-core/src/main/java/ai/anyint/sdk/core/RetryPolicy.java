package ai.anyint.sdk.core;

import ai.anyint.sdk.core.internal.json.ModelStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * When and how often a client sends a request again by itself. Which failures may be repeated at all follows from the
 * service's error codes and cannot be set. Immutable.
 */
@ModelStyle
@Value.Immutable
public interface RetryPolicy {

    /** Returns how many requests a call may make, 1 to 20; default 3. Set 1 where something above already repeats. */
    @Value.Default
    default int maxAttempts() {
        return 3;
    }

    /** Returns the ceiling of the pause before the first repeat, which doubles for each further one; default 500 ms. */
    @Value.Default
    default Duration firstPause() {
        return Duration.ofMillis(500);
    }

    /** Returns the ceiling that the pauses do not grow beyond; default 8 s. */
    @Value.Default
    default Duration longestPause() {
        return Duration.ofSeconds(8);
    }

    /**
     * Returns the longest {@code Retry-After} that a call waits for; default 60 s. A longer one fails the call at once,
     * with the wait on the exception, instead of holding a thread for it.
     */
    @Value.Default
    default Duration maxRetryAfter() {
        return Duration.ofSeconds(60);
    }

    /**
     * Returns how many repeats the client may have spent beyond what its successes earned; default 100. The budget keeps
     * a client from multiplying the load of a service that is down; a first attempt never needs it.
     */
    @Value.Default
    default int budget() {
        return 100;
    }

    /** Returns how many successes earn one repeat, when the budget is not full; default 20, which is one in twenty. */
    @Value.Default
    default int successesPerRepeat() {
        return 20;
    }

    /**
     * Returns whether a POST is repeated after a failure that leaves open whether it was applied; default false. The
     * repeats carry the same idempotency key. Set it only where the service is known to honour that key, because nobody
     * publishes that it does.
     */
    @Value.Default
    default boolean repeatsUnclearWrites() {
        return false;
    }

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        Limits.attempts(maxAttempts());
        Limits.positive(firstPause(), "firstPause");
        Limits.positive(longestPause(), "longestPause");
        Limits.positive(maxRetryAfter(), "maxRetryAfter");
        if (budget() < 0) {
            throw new IllegalArgumentException("budget must be 0 or more");
        }
        if (successesPerRepeat() < 1) {
            throw new IllegalArgumentException("successesPerRepeat must be 1 or more");
        }
    }

    /** Returns the policy of a client that is told nothing. */
    static RetryPolicy standard() {
        return builder().build();
    }

    /** Returns the policy of a client that sends each request once. */
    static RetryPolicy never() {
        return builder().maxAttempts(1).build();
    }

    /** Returns a builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a policy. */
    final class Builder extends ImmutableRetryPolicy.Builder {
        Builder() {}
    }
}
