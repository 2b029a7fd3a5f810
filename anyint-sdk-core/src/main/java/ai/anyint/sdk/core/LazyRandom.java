package ai.anyint.sdk.core;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The machine's secure randomness, which takes a while to find and is not looked for before it is needed. */
final class LazyRandom implements RandomGenerator {

    @Override
    public long nextLong() {
        return Found.SECURE.nextLong();
    }

    private static final class Found {
        static final SecureRandom SECURE = new SecureRandom();
    }
}
