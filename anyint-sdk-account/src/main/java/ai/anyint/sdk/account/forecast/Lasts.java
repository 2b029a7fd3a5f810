package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.core.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * It likely lasts longer than the forecast looks ahead, or nothing is spent at all.
 *
 * @param today the UTC day of the forecast
 * @param left what was left
 * @param burnPerDay the mean cost of the last seven complete days, rounded half up to six decimals
 * @param until the last day that the forecast looks at
 * @param earliest the day before which it is spent only 5 times in a hundred; empty when that lies beyond the forecast too
 */
public record Lasts(LocalDate today, Money left, Money burnPerDay, LocalDate until, Optional<LocalDate> earliest)
        implements SpendForecast {

    @Override
    public String toString() {
        return left + " left, " + burnPerDay + " a day: likely lasts beyond " + until
                + earliest.map(day -> ", hardly ever spent before " + day).orElse("");
    }
}
