package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("time")
class PeriodBoundariesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T00:00:00Z, 1, 2026-02-28T00:00:00Z",
        "2026-01-31T00:00:00Z, 2, 2026-03-31T00:00:00Z",
        "2028-01-31T23:59:59.999Z, 1, 2028-02-29T23:59:59.999Z",
        "2028-02-29T12:00:00Z, 12, 2029-02-28T12:00:00Z",
        "2028-02-29T12:00:00Z, 48, 2032-02-29T12:00:00Z",
    })
    @Holds(Rule.PERIODS_FROM_ANCHOR)
    void boundary_isCountedFromTheAnchor(Instant anchor, long months, Instant boundary) {
        assertThat(new Periods(anchor).boundary(months)).isEqualTo(boundary);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Holds(Rule.PERIODS_FROM_ANCHOR)
    void everyInstant_liesInExactlyThePeriodOfItsIndex(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 5_000; i++) {
            Instant anchor = Instant.ofEpochMilli(1_700_000_000_000L + random.nextLong(200_000_000_000L));
            Periods periods = new Periods(anchor);
            long months = random.nextLong(40);
            Instant now = random.nextBoolean()
                    ? periods.boundary(months).plusMillis(random.nextInt(3) - (months == 0 ? 0 : 1))
                    : anchor.plusSeconds(random.nextLong(100_000_000));
            Period period = periods.period(periods.indexAt(now, Long.MAX_VALUE));

            assertThat(period.start())
                    .as("seed %s, anchor %s, at %s", seed, anchor, now)
                    .isBeforeOrEqualTo(now);
            assertThat(period.end())
                    .as("seed %s, anchor %s, at %s", seed, anchor, now)
                    .isAfter(now);
        }
    }
}
