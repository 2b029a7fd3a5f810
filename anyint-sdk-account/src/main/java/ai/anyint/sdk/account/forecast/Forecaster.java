package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.core.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Turns futures into dates. */
final class Forecaster {

    private Forecaster() {}

    static SpendForecast forecast(History history, Money left) {
        LocalDate today = history.today();
        if (!left.isPositive()) {
            return new Spent(today, left);
        }
        if (history.completeDays() < SpendForecast.DAYS_NEEDED) {
            return new TooLittleHistory(today, left, history.completeDays());
        }
        LocalDate until = today.plusDays(SpendForecast.HORIZON_DAYS - 1L);
        if (history.isIdle()) {
            return new Lasts(today, left, Money.ZERO, until, Optional.empty());
        }
        int[] days = Futures.daysUntilSpent(
                history.figures(),
                history.restOfToday(),
                left.toBigDecimal().doubleValue(),
                SpendForecast.HORIZON_DAYS);
        int leftOut = days.length * (100 - SpendForecast.INTERVAL_PERCENT) / 200;
        Optional<LocalDate> earliest = day(today, days[leftOut]);
        Optional<LocalDate> likely = day(today, days[days.length / 2]);
        Optional<LocalDate> latest = day(today, days[days.length - 1 - leftOut]);
        Money burnPerDay = history.burnPerDay();
        return likely.<SpendForecast>map(day -> new RunsOut(today, left, burnPerDay, earliest.orElse(day), day, latest))
                .orElseGet(() -> new Lasts(today, left, burnPerDay, until, earliest));
    }

    private static Optional<LocalDate> day(LocalDate today, int ahead) {
        return ahead < SpendForecast.HORIZON_DAYS ? Optional.of(today.plusDays(ahead)) : Optional.empty();
    }
}
