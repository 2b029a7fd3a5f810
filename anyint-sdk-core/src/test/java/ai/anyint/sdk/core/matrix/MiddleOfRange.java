package ai.anyint.sdk.core.matrix;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Answers the middle of every range that it is asked for, so that a pause with full jitter is half of its ceiling. */
final class MiddleOfRange implements RandomGenerator {

    private final AtomicLong next = new AtomicLong(0x5eed);

    @Override
    public long nextLong() {
        return next.incrementAndGet();
    }

    @Override
    public long nextLong(long bound) {
        return bound / 2;
    }
}
