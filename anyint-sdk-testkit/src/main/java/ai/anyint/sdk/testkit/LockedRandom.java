package ai.anyint.sdk.testkit;

import java.util.random.RandomGenerator;

/** A seeded generator that several threads of a client may share. */
final class LockedRandom implements RandomGenerator {

    private final RandomGenerator generator;

    LockedRandom(RandomGenerator generator) {
        this.generator = generator;
    }

    @Override
    public synchronized long nextLong() {
        return generator.nextLong();
    }
}
