package ai.anyint.sdk.account.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.DailyUsage;
import ai.anyint.sdk.account.UsageTotals;
import ai.anyint.sdk.account.forecast.CapForecast.Outlook;
import ai.anyint.sdk.core.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapForecastTest {

    private static final long SEED = Long.getLong("seed", 4711);
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 20);
    private static final Instant MIDNIGHT = Instant.parse("2028-03-20T00:00:00Z");
    private static final Instant TEN_DAYS_AGO = Instant.parse("2028-03-10T00:00:00Z");
    private static final Instant RESET = Instant.parse("2028-04-10T00:00:00Z");

    /** Each complete day has the calls, of 100 tokens each. */
    private static Activity calls(int completeDays, long calls) {
        List<DailyUsage> days = new ArrayList<>();
        for (int ago = 1; ago <= completeDays; ago++) {
            days.add(day(TODAY.minusDays(ago), calls, 100 * calls));
        }
        return activity(days);
    }

    private static DailyUsage day(LocalDate date, long calls, long tokens) {
        DailyUsage.Builder day = DailyUsage.builder();
        return day.date(date)
                .requests(calls)
                .cost(Money.ZERO)
                .inputTokens(tokens / 4)
                .outputTokens(tokens - tokens / 4)
                .build();
    }

    private static Activity activity(List<DailyUsage> days) {
        UsageTotals.Builder none = UsageTotals.builder();
        Activity.Builder activity = Activity.builder();
        return activity.periodDays(30)
                .totals(none.requests(0)
                        .cost(Money.ZERO)
                        .inputTokens(0)
                        .outputTokens(0)
                        .build())
                .days(days)
                .build();
    }

    private static PeriodCap cap(String unit, long used, long limit) {
        return new PeriodCap(unit, used, limit, TEN_DAYS_AGO, RESET);
    }

    private static CapForecast forecast(Activity activity, PeriodCap cap) {
        return CapForecast.of(activity, cap, MIDNIGHT);
    }

    /** Of ten days with ten calls each a cap has seen all, half, or three each. */
    @ParameterizedTest
    @CsvSource({
        "tasks, 100, 150, 4",
        "tasks, 50, 75, 4",
        "generations, 300, 450, 4",
        "tokens, 10000, 15000, 4",
        "tasks, 100, 101, 0",
        "tasks, 100, 309, 20"
    })
    void capThatGoesWithTheDays_isReachedWhenTheyHaveUsedIt(String unit, long used, long limit, int daysAhead) {
        CapForecast forecast = forecast(calls(29, 10), cap(unit, used, limit));

        assertThat(forecast.outlook()).isEqualTo(Outlook.RUNS_OUT);
        assertThat(forecast.likely()).contains(TODAY.plusDays(daysAhead));
        assertThat(forecast.earliest()).contains(TODAY.plusDays(daysAhead));
        assertThat(forecast.perDay())
                .isEqualByComparingTo(BigDecimal.valueOf(used).movePointLeft(1));
    }

    @Test
    void capThatLastsUntilItResets_hasNoDay() {
        CapForecast forecast = forecast(calls(29, 10), cap("tasks", 100, 320));

        assertThat(forecast.outlook()).isEqualTo(Outlook.LASTS);
        assertThat(forecast.likely()).isEmpty();
        assertThat(forecast.earliest()).isEmpty();
        assertThat(forecast).hasToString("220 of 320 tasks left, 10.0 a day: likely lasts until " + RESET);
    }

    @Test
    void capThatNothingUses_lasts() {
        assertThat(forecast(calls(29, 10), cap("tasks", 0, 5)).outlook()).isEqualTo(Outlook.LASTS);
        assertThat(forecast(calls(29, 0), cap("tasks", 0, 5)).outlook()).isEqualTo(Outlook.LASTS);
    }

    @Test
    void capThatIsReached_orPassedByCallsInFlight_isSaidToBe() {
        assertThat(forecast(calls(29, 10), cap("tasks", 100, 100)))
                .hasToString("0 of 100 tasks left: reached, until " + RESET);
        assertThat(forecast(calls(0, 0), cap("tokens", 101, 100)).outlook()).isEqualTo(Outlook.REACHED);
    }

    /** The day of the first call is none, nor is today. */
    @Test
    void tooLittleHistory_isSaid_andNoDay() {
        assertThat(forecast(calls(7, 10), cap("tasks", 70, 80)).outlook()).isEqualTo(Outlook.TOO_LITTLE_HISTORY);
        assertThat(forecast(calls(8, 10), cap("tasks", 80, 90)).outlook()).isEqualTo(Outlook.RUNS_OUT);

        Instant begun = MIDNIGHT.minus(Duration.ofHours(71));
        assertThat(forecast(calls(29, 10), new PeriodCap("tasks", 30, 90, begun, RESET)))
                .hasToString("60 of 90 tasks left; too little history for a forecast");
        assertThat(forecast(calls(29, 10), new PeriodCap("tasks", 30, 90, MIDNIGHT.minus(Duration.ofDays(3)), RESET))
                        .outlook())
                .isEqualTo(Outlook.RUNS_OUT);
        assertThat(forecast(calls(0, 0), cap("tasks", 30, 90)).outlook())
                .as("use that goes with no day")
                .isEqualTo(Outlook.TOO_LITTLE_HISTORY);
    }

    @Test
    void firstDayOfThePeriod_countsByWhatWasLeftOfIt() {
        Instant noon = Instant.parse("2028-03-10T12:00:00Z");
        CapForecast forecast = forecast(calls(29, 10), new PeriodCap("tasks", 95, 145, noon, RESET));

        assertThat(forecast.perDay()).isEqualByComparingTo("10");
        assertThat(forecast.likely()).contains(TODAY.plusDays(4));
    }

    @Test
    void whatCannotBe_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeriodCap("tasks", -1, 5, TEN_DAYS_AGO, RESET))
                .withMessageContaining("used");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeriodCap("tasks", 1, 5, RESET, RESET))
                .withMessageContaining("resetsAt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapForecast.of(calls(29, 10), cap("tasks", 1, 5), RESET))
                .withMessageContaining("asOf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapForecast.of(calls(29, 10), cap("tasks", 1, 5), TEN_DAYS_AGO.minusMillis(1)))
                .withMessageContaining("asOf");
    }

    /** The invented money is taken for tokens, of which the cap sees the whole. */
    @ParameterizedTest
    @EnumSource
    void trueDay_liesInTheInterval_atLeastAsOftenAsStated(SpendKind kind) {
        SplittableRandom random = new SplittableRandom(SEED + kind.name().hashCode());
        int cases = 0;
        int held = 0;
        for (int days : new int[] {10, 14, 20, 29}) {
            for (int i = 0; i < 50; i++) {
                cases++;
                held += holds(InventedLife.of(kind, days, 0.2, random)) ? 1 : 0;
            }
        }

        String told = held + " of " + cases + " held, seed " + SEED;
        assertThat(100.0 * held / cases).as(told).isGreaterThanOrEqualTo(SpendForecast.INTERVAL_PERCENT);
    }

    private static boolean holds(InventedLife life) {
        List<DailyUsage> days = life.seen().days().stream()
                .map(day -> day(day.date(), 1, tokens(day.cost())))
                .toList();
        LocalDate today =
                CapForecast.of(activity(days), capOf(life, days), life.asOf()).today();
        CapForecast forecast = CapForecast.of(activity(days), capOf(life, days), life.asOf());
        LocalDate truth = today.plusDays(life.ranOutAfter());
        return forecast.earliest().map(day -> !truth.isBefore(day)).orElse(false)
                && forecast.latest().map(day -> !truth.isAfter(day)).orElse(true);
    }

    private static PeriodCap capOf(InventedLife life, List<DailyUsage> days) {
        Instant begun = life.asOf().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(29));
        long used = days.stream()
                .mapToLong(day -> day.inputTokens() + day.outputTokens())
                .sum();
        return new PeriodCap(
                "tokens", used, used + tokens(life.left()), begun, life.asOf().plus(Duration.ofDays(60)));
    }

    private static long tokens(Money money) {
        return money.toBigDecimal().movePointRight(6).longValue();
    }
}
