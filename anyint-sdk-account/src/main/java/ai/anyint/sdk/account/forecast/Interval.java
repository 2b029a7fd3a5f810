package ai.anyint.sdk.account.forecast;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The middle one of the days on which the futures have used up what is left, and those between which nine in ten of them
 * have; each is empty when it lies beyond the horizon.
 */
record Interval(Optional<LocalDate> earliest, Optional<LocalDate> likely, Optional<LocalDate> latest) {

    /** Draws the futures of a history in which something was used. */
    static Interval of(History history, double left, int horizonDays) {
        int[] days = Futures.daysUntilSpent(history.figures(), history.restOfToday(), left, horizonDays);
        int leftOut = days.length * (100 - SpendForecast.INTERVAL_PERCENT) / 200;
        LocalDate today = history.today();
        return new Interval(
                day(today, days[leftOut], horizonDays),
                day(today, days[days.length / 2], horizonDays),
                day(today, days[days.length - 1 - leftOut], horizonDays));
    }

    private static Optional<LocalDate> day(LocalDate today, int ahead, int horizonDays) {
        return ahead < horizonDays ? Optional.of(today.plusDays(ahead)) : Optional.empty();
    }
}
