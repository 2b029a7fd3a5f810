package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    private static final Duration LENGTH = Duration.ofSeconds(60);

    private record Counted(Instant at, long count) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @Holds(Rule.RATE_LIMITS)
    void window_countsWhatANaiveSumCounts_andIsFreeNoSoonerAndNoLaterThanItSays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SlidingWindow window = new SlidingWindow(LENGTH, 10);
        List<Counted> history = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < 500; i++) {
            now = now.plusMillis(random.nextInt(20) == 0 ? random.nextInt(90_000) : random.nextInt(4) * 1_000L);
            window.limit(random.nextInt(15));
            long used = sum(history, now);
            assertThat(window.used(now)).as("seed %s, step %s", seed, i).isEqualTo(used);
            if (used < window.limit()) {
                long count = random.nextInt(4);
                window.add(window.mark(now), count);
                history.add(new Counted(now, count));
            } else {
                assertThat(window.freeAt(now)).as("seed %s, step %s", seed, i).isEqualTo(free(window, history, now));
            }
        }
    }

    @Test
    @Holds(Rule.LIMIT_HEADERS)
    void nextChange_isWhenTheFirstThatCountsLeaves_orAWholeLengthAway() {
        SlidingWindow window = new SlidingWindow(LENGTH, 10);
        assertThat(window.nextChange(START)).isEqualTo(START.plus(LENGTH));
        window.mark(START);
        assertThat(window.nextChange(START.plusSeconds(5)))
                .isEqualTo(START.plusSeconds(5).plus(LENGTH));

        window.add(window.mark(START.plusSeconds(10)), 3);

        assertThat(window.nextChange(START.plusSeconds(20)))
                .isEqualTo(START.plusSeconds(10).plus(LENGTH));
    }

    @Test
    @Holds(Rule.RATE_LIMITS)
    void lateCount_goesToItsInstant_andNowhereOnceThatIsOutside() {
        SlidingWindow window = new SlidingWindow(LENGTH, 10);
        SlidingWindow.Mark early = window.mark(START);
        window.mark(START.plusSeconds(30));

        window.add(early, 7);
        assertThat(window.used(START.plusSeconds(59))).isEqualTo(7);
        assertThat(window.used(START.plusSeconds(60))).isZero();
        window.add(early, 7);
        assertThat(window.used(START.plusSeconds(60))).isZero();
    }

    @Test
    @Holds(Rule.RATE_LIMITS)
    void copy_goesOnByItself() {
        SlidingWindow window = new SlidingWindow(LENGTH, 10);
        window.add(window.mark(START), 3);
        SlidingWindow copy = window.copy();

        copy.add(copy.mark(START), 4);
        assertThat(window.used(START)).isEqualTo(3);
        assertThat(copy.used(START)).isEqualTo(7);
        assertThat(copy.used(START.plus(LENGTH))).isZero();
        assertThat(window.used(START.plusSeconds(1))).isEqualTo(3);
    }

    private static long sum(List<Counted> history, Instant now) {
        return history.stream()
                .filter(each -> each.at().isAfter(now.minus(LENGTH)))
                .mapToLong(Counted::count)
                .sum();
    }

    /** The first instant, of those at which something leaves, that would admit; without any, a whole length on. */
    private static Instant free(SlidingWindow window, List<Counted> history, Instant now) {
        return history.stream()
                .map(each -> each.at().plus(LENGTH))
                .filter(leaves -> leaves.isAfter(now))
                .filter(leaves -> sum(history, leaves) < window.limit())
                .findFirst()
                .orElse(now.plus(LENGTH));
    }
}
