package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.core.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * It is likely spent within the {@value SpendForecast#HORIZON_DAYS} days of the forecast. The true day is to lie from
 * {@code earliest} to {@code latest}, both included, {@value SpendForecast#INTERVAL_PERCENT} times in a hundred.
 *
 * @param today the UTC day of the forecast
 * @param left what was left
 * @param burnPerDay the mean cost of the last seven complete days, rounded half up to six decimals; growth and the weekdays
 *     to come are in the dates, not in it
 * @param earliest the first day of the interval
 * @param likely the day before which it is as likely spent as after
 * @param latest the last day of the interval; empty when that lies beyond the forecast
 */
public record RunsOut(
        LocalDate today, Money left, Money burnPerDay, LocalDate earliest, LocalDate likely, Optional<LocalDate> latest)
        implements SpendForecast {

    /** Returns how many days there are to the likely one; 0 is today. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, likely);
    }

    /** Returns whether the interval holds the day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(earliest) && latest.map(last -> !day.isAfter(last)).orElse(true);
    }

    @Override
    public String toString() {
        return left + " left, " + burnPerDay + " a day: spent about " + likely + ", in " + daysLeft() + " days; "
                + INTERVAL_PERCENT + " % sure: " + earliest + " to "
                + latest.map(LocalDate::toString).orElse("beyond " + today.plusDays(HORIZON_DAYS - 1L));
    }
}
