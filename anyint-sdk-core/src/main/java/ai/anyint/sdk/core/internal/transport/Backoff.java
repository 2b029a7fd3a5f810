package ai.anyint.sdk.core.internal.transport;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a repeat: exponential, with full jitter so that many clients do not come back together. */
final class Backoff {

    private static final long BASE_MILLIS = 500;
    private static final long MAX_MILLIS = 8_000;

    private Backoff() {}

    static Duration before(int repeat, RandomGenerator random) {
        long ceiling = Math.min(MAX_MILLIS, BASE_MILLIS << Math.min(repeat - 1, 10));
        return Duration.ofMillis(random.nextLong(ceiling + 1));
    }
}
