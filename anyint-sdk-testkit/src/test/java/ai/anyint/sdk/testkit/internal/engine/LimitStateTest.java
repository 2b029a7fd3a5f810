package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LimitStateTest {

    @Test
    @Holds(Rule.LIMIT_HEADERS)
    void nearest_isTheOneOfWhichTheSmallestShareIsLeft() {
        assertThat(nearest(state("rph", 100, 10), state("rpm", 10, 9))).isEqualTo("rph");
        assertThat(nearest(state("rpm", 10, 9), state("rph", 100, 10))).isEqualTo("rph");
        assertThat(nearest(state("rpm", 10, 1), state("rph", 0, 0))).isEqualTo("rph");
    }

    @Test
    @Holds(Rule.LIMIT_HEADERS)
    void ofEqualShares_theFirstStays() {
        assertThat(nearest(state("rpm", 10, 1), state("rph", 100, 10))).isEqualTo("rpm");
    }

    private static String nearest(LimitState first, LimitState second) {
        LimitState.Nearest nearest = new LimitState.Nearest();
        nearest.accept(first);
        nearest.accept(second);
        LimitState found = nearest.get();
        return found == null ? "none" : found.name();
    }

    private static LimitState state(String name, long limit, long remaining) {
        return new LimitState(name, limit, remaining, Instant.EPOCH);
    }
}
