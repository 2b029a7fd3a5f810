package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.DailyUsage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A monthly cap of a subscription and how much of it is used, as the subscription's usage tells: {@code new
 * PeriodCap(cap.unit(), cap.used(), cap.limit(), usage.periodStart(), cap.resetsAt())}. A limit of calls a day is none: it
 * begins anew before a forecast says much.
 *
 * @param unit what is counted: {@code tokens}, or {@code generations} or {@code tasks}, which go with the calls
 * @param used how many were used since the period began
 * @param limit how many the period has
 * @param periodStart when the period began
 * @param resetsAt when the next one begins, with nothing used
 */
public record PeriodCap(String unit, long used, long limit, Instant periodStart, Instant resetsAt) {

    private static final String TOKENS = "tokens";
    private static final double NANOS_OF_DAY = Duration.ofDays(1).toNanos();

    /** Refuses a cap that cannot be. */
    public PeriodCap {
        if (used < 0 || limit < 0) {
            throw new IllegalArgumentException("used and limit must be 0 or more, not " + used + " of " + limit);
        }
        if (!periodStart.isBefore(resetsAt)) {
            throw new IllegalArgumentException(
                    "resetsAt must be after periodStart, " + periodStart + ", not " + resetsAt);
        }
    }

    /** Returns how many are left, 0 or more. */
    public long left() {
        return Math.max(0, limit - used);
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(periodStart, ZoneOffset.UTC);
    }

    LocalDate firstCompleteDay() {
        return firstDay().atStartOfDay(ZoneOffset.UTC).toInstant().equals(periodStart)
                ? firstDay()
                : firstDay().plusDays(1);
    }

    /** Returns the last day on which it may be reached. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(resetsAt.minusNanos(1), ZoneOffset.UTC);
    }

    /** Returns what of a day's calls this cap goes with. */
    BigDecimal countedOf(DailyUsage day) {
        long tokens = day.inputTokens() + day.outputTokens();
        return BigDecimal.valueOf(unit.equals(TOKENS) ? tokens : day.requests());
    }

    /** Returns how much of the cap went with each that the account used in this period; more than 1 for calls of several. */
    BigDecimal shareOf(Activity activity) {
        BigDecimal ofAll = activity.days().stream()
                .filter(day -> !day.date().isBefore(firstDay()))
                .map(day -> countedOf(day).multiply(partOf(day.date())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return ofAll.signum() == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(used).divide(ofAll, MathContext.DECIMAL64);
    }

    /** Of its first day a period has what was left of it. */
    private BigDecimal partOf(LocalDate day) {
        if (day.isAfter(firstDay())) {
            return BigDecimal.ONE;
        }
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return BigDecimal.valueOf(1 - Duration.between(midnight, periodStart).toNanos() / NANOS_OF_DAY);
    }
}
