package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.account.Activity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether a monthly cap of a subscription will be reached before it resets, and when: an interval of UTC days that holds the
 * true one nine times in ten, as far as the future is like the past. It is drawn as {@link SpendForecast} draws it.
 *
 * <p>The service tells how much of a cap is used, but not on which days. The cap is taken to go with what the account used on
 * each day, tokens or calls, in the proportion that this period shows. So a month with a new mix of models is told late.
 *
 * @param today the UTC day on which the forecast was made
 * @param cap the cap
 * @param outlook what is to be expected
 * @param perDay the mean use of the last seven complete days, to a decimal; 0 where too little history says nothing
 * @param earliest the first day of the interval; empty when even that lies after the reset, or nothing is told
 * @param likely the day before which it is as likely reached as after; empty when that lies after the reset
 * @param latest the last day of the interval; empty when that lies after the reset
 */
public record CapForecast(
        LocalDate today,
        PeriodCap cap,
        Outlook outlook,
        BigDecimal perDay,
        Optional<LocalDate> earliest,
        Optional<LocalDate> likely,
        Optional<LocalDate> latest) {

    /** How many complete days of its period a forecast needs, besides those of {@link SpendForecast#DAYS_NEEDED}. */
    public static final int PERIOD_DAYS_NEEDED = 3;

    /** What is to be expected of a cap. */
    public enum Outlook {
        /** It is reached already. */
        REACHED,
        /** It is likely reached before it resets; the dates say when. */
        RUNS_OUT,
        /** It likely lasts until it resets; {@code earliest} tells where it might not. */
        LASTS,
        /** There are too few complete days, so any date would be a guess. */
        TOO_LITTLE_HISTORY
    }

    /**
     * Returns the forecast for a cap. A pure function: it calls nothing and reads no clock, and the same input gives the same
     * forecast.
     *
     * @param activity the history; ask for all 30 days
     * @param cap the cap as it was read
     * @param asOf when activity and cap were read
     * @throws IllegalArgumentException when the cap resets before {@code asOf} or its period begins after it, or when
     *     activity and {@code asOf} lie more than a day apart
     */
    public static CapForecast of(Activity activity, PeriodCap cap, Instant asOf) {
        if (asOf.isBefore(cap.periodStart()) || !asOf.isBefore(cap.resetsAt())) {
            throw new IllegalArgumentException("asOf must lie in the period, from " + cap.periodStart() + " to before "
                    + cap.resetsAt() + ", and not at " + asOf);
        }
        History history = History.ofCap(activity, cap, asOf);
        LocalDate today = history.today();
        if (cap.left() == 0) {
            return dateless(today, cap, Outlook.REACHED, BigDecimal.ZERO);
        }
        if (isTooLittle(history, cap)) {
            return dateless(today, cap, Outlook.TOO_LITTLE_HISTORY, BigDecimal.ZERO);
        }
        BigDecimal perDay = history.perDay().setScale(1, RoundingMode.HALF_UP);
        if (history.isIdle()) {
            return dateless(today, cap, Outlook.LASTS, perDay);
        }
        int daysInPeriod = (int) ChronoUnit.DAYS.between(today, cap.lastDay()) + 1;
        Interval interval = Interval.of(history, (double) cap.left(), daysInPeriod);
        Outlook outlook = interval.likely().isPresent() ? Outlook.RUNS_OUT : Outlook.LASTS;
        return new CapForecast(today, cap, outlook, perDay, interval.earliest(), interval.likely(), interval.latest());
    }

    private static CapForecast dateless(LocalDate today, PeriodCap cap, Outlook outlook, BigDecimal perDay) {
        return new CapForecast(today, cap, outlook, perDay, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What was used while the activity knows of nothing goes with no day. */
    private static boolean isTooLittle(History history, PeriodCap cap) {
        return history.completeDays() < SpendForecast.DAYS_NEEDED
                || ChronoUnit.DAYS.between(cap.firstCompleteDay(), history.today()) < PERIOD_DAYS_NEEDED
                || (cap.used() > 0 && history.share().signum() == 0);
    }

    @Override
    public String toString() {
        String left = cap.left() + " of " + cap.limit() + " " + cap.unit() + " left";
        return switch (outlook) {
            case REACHED -> left + ": reached, until " + cap.resetsAt();
            case TOO_LITTLE_HISTORY -> left + "; too little history for a forecast";
            case RUNS_OUT ->
                left + ", " + perDay + " a day: reached about "
                        + likely.map(LocalDate::toString).orElse("") + "; " + SpendForecast.INTERVAL_PERCENT
                        + " % sure: "
                        + earliest.map(LocalDate::toString).orElse("") + " to "
                        + latest.map(LocalDate::toString).orElse("after the reset at " + cap.resetsAt());
            case LASTS ->
                left + ", " + perDay + " a day: likely lasts until " + cap.resetsAt()
                        + earliest.map(day -> ", hardly ever reached before " + day)
                                .orElse("");
        };
    }
}
