package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.RetryPolicy;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a repeat: exponential, with full jitter so that many clients do not come back together. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    static Duration before(int repeat, RetryPolicy policy, RandomGenerator random) {
        Duration grown = policy.firstPause().multipliedBy(1L << Math.min(repeat - 1, MOST_DOUBLINGS));
        Duration ceiling = grown.compareTo(policy.longestPause()) < 0 ? grown : policy.longestPause();
        return Duration.ofMillis(random.nextLong(ceiling.toMillis() + 1));
    }
}
