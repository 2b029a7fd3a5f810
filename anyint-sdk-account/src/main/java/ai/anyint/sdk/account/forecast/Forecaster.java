package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.core.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Says when money is spent. */
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
        Interval interval = Interval.of(history, left.toBigDecimal().doubleValue(), SpendForecast.HORIZON_DAYS);
        Money burnPerDay = Money.of(history.perDay());
        return interval.likely()
                .<SpendForecast>map(day ->
                        new RunsOut(today, left, burnPerDay, interval.earliest().orElse(day), day, interval.latest()))
                .orElseGet(() -> new Lasts(today, left, burnPerDay, until, interval.earliest()));
    }
}
