package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.account.Activities;
import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A life of which the past is seen and the future is known to the test alone.
 *
 * @param ranOutAfter how many days after today the money really ran out
 */
record InventedLife(Activity seen, Instant asOf, Money left, int ranOutAfter) {

    private static final int LONGEST = 45;
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 12, 1);

    static InventedLife of(SpendKind kind, int completeDays, double noise, RandomGenerator random) {
        LocalDate today = FIRST_DAY.plusDays(random.nextInt(400));
        SpendKind.Life life = kind.begin(completeDays, random);
        double scale = Math.pow(10, random.nextDouble(-2, 4));
        double[] costs = new double[completeDays + LONGEST + 1];
        for (int day = 0; day < costs.length; day++) {
            double scatter = Math.exp(noise * random.nextGaussian() - noise * noise / 2);
            costs[day] = scale * scatter * life.cost(day, random.nextDouble());
        }
        double passed = random.nextDouble();
        int ranOutAfter = 3 + random.nextInt(LONGEST - 2);
        while (costs[completeDays + ranOutAfter] == 0) {
            ranOutAfter--;
        }
        double left = costs[completeDays] * (1 - passed);
        for (int day = 1; day < ranOutAfter; day++) {
            left += costs[completeDays + day];
        }
        left += costs[completeDays + ranOutAfter] * random.nextDouble(0.01, 0.99);

        Map<LocalDate, Money> days = new TreeMap<>();
        for (int day = 0; day < completeDays; day++) {
            days.put(today.minusDays(completeDays - day), money(costs[day]));
        }
        days.put(today, money(costs[completeDays] * passed));
        // The day of the first call, which does not count as complete.
        boolean wholeWindow = completeDays == 29;
        if (!wholeWindow) {
            days.put(today.minusDays(completeDays + 1L), money(scale * random.nextDouble(0.01, 1)));
        }
        Instant asOf = today.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis((long)
                (passed * Duration.ofDays(1).toMillis()));
        return new InventedLife(Activities.of(30, days), asOf, money(left), ranOutAfter);
    }

    private static Money money(double amount) {
        return Money.of(BigDecimal.valueOf(amount).setScale(6, RoundingMode.HALF_UP));
    }
}
