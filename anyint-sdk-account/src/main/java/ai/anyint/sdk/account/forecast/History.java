package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.DailyUsage;
import ai.anyint.sdk.account.KeyDetails;
import ai.anyint.sdk.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The complete days that a forecast is made from, oldest first and without gaps.
 *
 * @param today the day that is not complete
 * @param restOfToday how much of it is still to come, from 0 to 1
 * @param costs what each complete day before it cost
 * @param share the part of each cost that the forecast is about
 */
record History(LocalDate today, double restOfToday, List<Money> costs, BigDecimal share) {

    private static final int SHOWN_DECIMALS = 6;
    private static final double NANOS_OF_DAY = Duration.ofDays(1).toNanos();

    static History of(Activity activity, Instant asOf) {
        return since(LocalDate.MIN, activity, asOf);
    }

    static History ofKey(Activity activity, KeyDetails key, Instant asOf) {
        LocalDate created = LocalDate.ofInstant(key.createdAt(), ZoneOffset.UTC);
        History ofAll = since(created, activity, asOf);
        Money spentByAll = activity.days().stream()
                .filter(day -> !day.date().isBefore(created))
                .map(DailyUsage::cost)
                .reduce(Money.ZERO, Money::plus);
        return new History(ofAll.today, ofAll.restOfToday, ofAll.costs, KeyShare.of(activity, key, spentByAll));
    }

    /** Leaves out the day on which something began, which was perhaps only the rest of one. */
    private static History since(LocalDate created, Activity activity, Instant asOf) {
        LocalDate asked = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        Map<LocalDate, Money> byDay = new HashMap<>();
        activity.days().forEach(day -> byDay.merge(day.date(), day.cost(), Money::plus));
        // The service's clock may be past midnight before the caller's, or its cache not yet.
        LocalDate newest = byDay.keySet().stream().max(LocalDate::compareTo).orElse(asked);
        LocalDate today = newest.isAfter(asked) ? newest : asked;
        LocalDate windowStart = today.minusDays(activity.periodDays() - 1L);
        LocalDate oldest = byDay.keySet().stream().min(LocalDate::compareTo).orElse(today);
        requireSameTime(asked, newest, oldest, windowStart);

        LocalDate seenFrom = oldest.isAfter(windowStart) ? oldest.plusDays(1) : oldest;
        LocalDate first = seenFrom.isAfter(created) ? seenFrom : created.plusDays(1);
        List<Money> costs = first.isBefore(today)
                ? first.datesUntil(today)
                        .map(day -> byDay.getOrDefault(day, Money.ZERO))
                        .toList()
                : List.of();
        return new History(today, today.equals(asked) ? restOfDay(asOf) : 1, costs, BigDecimal.ONE);
    }

    private static void requireSameTime(LocalDate asked, LocalDate newest, LocalDate oldest, LocalDate windowStart) {
        if (newest.isAfter(asked.plusDays(1)) || oldest.isBefore(windowStart.minusDays(1))) {
            throw new IllegalArgumentException("asOf must be when the activity was read, whose days are " + oldest
                    + " to " + newest + ", and not " + asked);
        }
    }

    private static double restOfDay(Instant asOf) {
        Duration passed = Duration.between(asOf.truncatedTo(ChronoUnit.DAYS), asOf);
        return 1 - passed.toNanos() / NANOS_OF_DAY;
    }

    int completeDays() {
        return costs.size();
    }

    /** Returns whether nothing was spent. */
    boolean isIdle() {
        return share.signum() == 0 || costs.stream().noneMatch(Money::isPositive);
    }

    /** Returns the costs for statistics; a day with more refunds than charges is one without costs. */
    double[] figures() {
        return costs.stream()
                .mapToDouble(
                        cost -> Math.max(0, cost.toBigDecimal().multiply(share).doubleValue()))
                .toArray();
    }

    /** Returns the mean of the last week, rounded. */
    Money burnPerDay() {
        List<Money> week = costs.subList(Math.max(0, costs.size() - Rhythm.WEEK), costs.size());
        BigDecimal sum = week.stream().reduce(Money.ZERO, Money::plus).toBigDecimal();
        return Money.of(
                sum.multiply(share).divide(BigDecimal.valueOf(week.size()), SHOWN_DECIMALS, RoundingMode.HALF_UP));
    }
}
