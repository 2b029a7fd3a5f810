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
import java.util.function.Function;

/**
 * The complete days that a forecast is made from, oldest first and without gaps.
 *
 * @param today the day that is not complete
 * @param restOfToday how much of it is still to come, from 0 to 1
 * @param amounts what each complete day before it used: US dollars, calls or tokens
 * @param share the part of each amount that the forecast is about
 */
record History(LocalDate today, double restOfToday, List<BigDecimal> amounts, BigDecimal share) {

    private static final int SHOWN_DECIMALS = 6;
    private static final double NANOS_OF_DAY = Duration.ofDays(1).toNanos();

    static History of(Activity activity, Instant asOf) {
        return since(LocalDate.MIN, activity, asOf, History::dollars);
    }

    static History ofCap(Activity activity, PeriodCap cap, Instant asOf) {
        History ofAll = since(LocalDate.MIN, activity, asOf, cap::countedOf);
        return new History(ofAll.today, ofAll.restOfToday, ofAll.amounts, cap.shareOf(activity));
    }

    private static BigDecimal dollars(DailyUsage day) {
        return day.cost().toBigDecimal();
    }

    static History ofKey(Activity activity, KeyDetails key, Instant asOf) {
        LocalDate created = LocalDate.ofInstant(key.createdAt(), ZoneOffset.UTC);
        History ofAll = since(created, activity, asOf, History::dollars);
        Money spentByAll = activity.days().stream()
                .filter(day -> !day.date().isBefore(created))
                .map(DailyUsage::cost)
                .reduce(Money.ZERO, Money::plus);
        return new History(ofAll.today, ofAll.restOfToday, ofAll.amounts, KeyShare.of(activity, key, spentByAll));
    }

    /** Leaves out the day on which something began, which was perhaps only the rest of one. */
    private static History since(
            LocalDate created, Activity activity, Instant asOf, Function<DailyUsage, BigDecimal> amount) {
        LocalDate asked = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        Map<LocalDate, BigDecimal> byDay = new HashMap<>();
        activity.days().forEach(day -> byDay.merge(day.date(), amount.apply(day), BigDecimal::add));
        // The service's clock may be past midnight before the caller's, or its cache not yet.
        LocalDate newest = byDay.keySet().stream().max(LocalDate::compareTo).orElse(asked);
        LocalDate today = newest.isAfter(asked) ? newest : asked;
        LocalDate windowStart = today.minusDays(activity.periodDays() - 1L);
        LocalDate oldest = byDay.keySet().stream().min(LocalDate::compareTo).orElse(today);
        requireSameTime(asked, newest, oldest, windowStart);

        LocalDate seenFrom = oldest.isAfter(windowStart) ? oldest.plusDays(1) : oldest;
        LocalDate first = seenFrom.isAfter(created) ? seenFrom : created.plusDays(1);
        List<BigDecimal> amounts = first.isBefore(today)
                ? first.datesUntil(today)
                        .map(day -> byDay.getOrDefault(day, BigDecimal.ZERO))
                        .toList()
                : List.of();
        return new History(today, today.equals(asked) ? restOfDay(asOf) : 1, amounts, BigDecimal.ONE);
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
        return amounts.size();
    }

    /** Returns whether nothing was used. */
    boolean isIdle() {
        return share.signum() == 0 || amounts.stream().noneMatch(amount -> amount.signum() > 0);
    }

    /** Returns the amounts for statistics; a day with more refunds than charges is one without use. */
    double[] figures() {
        return amounts.stream()
                .mapToDouble(amount -> Math.max(0, amount.multiply(share).doubleValue()))
                .toArray();
    }

    /** Returns the mean of the last week, rounded. */
    BigDecimal perDay() {
        List<BigDecimal> week = amounts.subList(Math.max(0, amounts.size() - Rhythm.WEEK), amounts.size());
        BigDecimal sum = week.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(share).divide(BigDecimal.valueOf(week.size()), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
