package ai.anyint.sdk.account.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Many possible futures of a history, and the day on which each has spent what is left. Every one begins with another past
 * that might as well have been: the rhythm with its scatter drawn anew. What is fitted to that past goes on with the scatter
 * that it drew, so the rarer a spike was, the less sure is it that one comes again.
 */
final class Futures {

    private static final int COUNT = 1000;
    private static final long SEED = 20260101;

    /** How much growth a day is usual, as a standard deviation: believed until the history shows more. */
    private static final double USUAL_GROWTH = 0.02;

    private final double[] past;
    private final int horizon;
    private final Rhythm rhythm;
    private final double[] scatter;
    private final double growth;
    private final double growthError;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private Futures(double[] past, int horizon) {
        this.past = past;
        this.horizon = horizon;
        this.rhythm = Rhythm.of(past);
        this.scatter = scatter();
        double doubt = Math.pow(rhythm.growthError() / USUAL_GROWTH, 2);
        this.growth = rhythm.growth() / (1 + doubt);
        this.growthError = Double.isInfinite(doubt) ? USUAL_GROWTH : rhythm.growthError() / Math.sqrt(1 + doubt);
    }

    /**
     * Returns the day of each future on which all is spent, in order: 0 is today, {@code horizon} that it is not spent
     * before.
     *
     * @param past the complete days before today, in order; at least one of them is not zero
     * @param restOfToday the part of today that is still to come
     */
    static int[] daysUntilSpent(double[] past, double restOfToday, double left, int horizon) {
        Futures futures = new Futures(past, horizon);
        int[] days = new int[COUNT];
        for (int future = 0; future < COUNT; future++) {
            days[future] = futures.next(restOfToday, left);
        }
        Arrays.sort(days);
        return days;
    }

    private int next(double restOfToday, double left) {
        double[] drawn = new double[past.length];
        double[] otherPast = new double[past.length];
        for (int day = 0; day < past.length; day++) {
            drawn[day] = scatter[random.nextInt(scatter.length)];
            otherPast[day] = rhythm.trend(day) * (rhythm.factor(day) + drawn[day]);
        }
        Rhythm fitted = Rhythm.of(otherPast);
        double rate = growth + growthError * random.nextGaussian();
        boolean compound = rate < 0 || random.nextBoolean();
        double spent = 0;
        for (int ahead = 0; ahead < horizon; ahead++) {
            int day = past.length + ahead;
            double grown = rate * fitted.sinceCentre(day);
            double level = fitted.level() * (compound ? Math.exp(grown) : 1 + grown);
            double cost = level * (fitted.factor(day) + drawn[random.nextInt(drawn.length)]);
            spent += ahead == 0 ? cost * restOfToday : cost;
            if (spent >= left) {
                return ahead;
            }
        }
        return horizon;
    }

    /** Returns how far each day was off, as a share of the trend; a little more than seen, for what the fit took up. */
    private double[] scatter() {
        double seen = Math.sqrt((double) past.length / (past.length - rhythm.fitted()));
        double[] off = new double[past.length];
        for (int day = 0; day < past.length; day++) {
            off[day] = past[day] / rhythm.trend(day) - rhythm.factor(day);
        }
        double mean = Arrays.stream(off).average().orElse(0);
        return Arrays.stream(off).map(value -> mean + (value - mean) * seen).toArray();
    }
}
