package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods against a calendar that is written down here, month by month, and asks no library. */
class PeriodsTest {

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final List<Integer> LEAP_YEARS = List.of(2024, 2028, 2032, 2096, 2104);
    private static final String TIME = "T12:34:56.789Z";
    private static final int MONTHS = 50;

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027, 2028, 2096, 2099, 2100})
    @Holds(Rule.PERIODS_FROM_ANCHOR)
    void boundaries_areTheAnchorsDayOfEachMonth_orItsLast(int year) {
        for (int month = 1; month <= 12; month++) {
            for (int day : new int[] {1, 15, 28, 29, 30, 31}) {
                if (day <= daysOf(year, month)) {
                    follow(year, month, day);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28, 2026-03-31, 2026-04-30",
        "2024-01-31, 2024-02-29, 2024-03-31, 2024-04-30",
        "2024-02-29, 2024-03-29, 2024-04-29, 2024-05-29",
        "2026-11-30, 2026-12-30, 2027-01-30, 2027-02-28",
        "2027-12-29, 2028-01-29, 2028-02-29, 2028-03-29",
        "2100-01-29, 2100-02-28, 2100-03-29, 2100-04-29"
    })
    @Holds(Rule.PERIODS_FROM_ANCHOR)
    void boundary_neverFollowsFromTheOneBefore(String anchor, String first, String second, String third) {
        Periods periods = new Periods(Instant.parse(anchor + TIME));

        assertThat(List.of(periods.boundary(1), periods.boundary(2), periods.boundary(3)))
                .containsExactly(
                        Instant.parse(first + TIME), Instant.parse(second + TIME), Instant.parse(third + TIME));
    }

    private static void follow(int year, int month, int day) {
        List<Instant> table = table(year, month, day);
        Periods periods = new Periods(table.get(0));
        for (int i = 0; i < MONTHS; i++) {
            Instant start = table.get(i);
            Instant end = table.get(i + 1);
            assertThat(periods.period(i))
                    .as("period %d from %s", i, table.get(0))
                    .isEqualTo(new Period(start, end));
            assertThat(periods.indexAt(start, MONTHS)).as("at %s", start).isEqualTo(i);
            assertThat(periods.indexAt(start.plusSeconds(86_400), MONTHS)).isEqualTo(i);
            assertThat(periods.indexAt(end.minusNanos(1), MONTHS))
                    .as("before %s", end)
                    .isEqualTo(i);
            assertThat(periods.indexAt(end, i)).as("the last paid period stays").isEqualTo(i);
        }
    }

    private static List<Instant> table(int year, int month, int day) {
        List<Instant> table = new ArrayList<>();
        int y = year;
        int m = month;
        for (int i = 0; i <= MONTHS; i++) {
            int d = Math.min(day, daysOf(y, m));
            table.add(Instant.parse(LocalDate.of(y, m, d) + TIME));
            y += m == 12 ? 1 : 0;
            m = m == 12 ? 1 : m + 1;
        }
        return table;
    }

    private static int daysOf(int year, int month) {
        return month == 2 && LEAP_YEARS.contains(year) ? 29 : DAYS[month - 1];
    }
}
