package ai.anyint.sdk.testkit.sequence;

import java.security.SecureRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Sequences of commands against the fake and the naive model. {@code -Dsequences=2000} is the long run; fixed seeds first,
 * then fresh ones, which a failure prints.
 */
class SequenceTest {

    private static final int SEQUENCES = Integer.getInteger("sequences", 300);
    private static final int FRESH = Math.max(1, SEQUENCES / 10);

    @Test
    void fakeAndModelAgree_onFixedSeeds() {
        LongStream.range(0, SEQUENCES - FRESH).forEach(SequenceTest::check);
    }

    @Test
    void fakeAndModelAgree_onFreshSeeds() {
        new SecureRandom().longs(FRESH).forEach(SequenceTest::check);
    }

    private static void check(long seed) {
        Sequences.check(seed, Sequences.isEnterprise(seed), Sequences.KINDS);
    }
}
