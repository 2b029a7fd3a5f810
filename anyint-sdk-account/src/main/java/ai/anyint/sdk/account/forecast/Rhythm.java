package ai.anyint.sdk.account.forecast;

import java.util.Arrays;

/**
 * What daily costs follow: a level, a factor for each day of the week, and a growth. A day far above the others is cut for
 * the fit, so that one spike becomes neither a trend nor a weekday.
 */
final class Rhythm {

    static final int WEEK = 7;

    private static final double SPIKE = 5;

    private final double[] usual;
    private final double centre;
    private final double level;
    private final double slope;
    private final double[] factors;

    private Rhythm(double[] days) {
        this.usual = withoutSpikes(days);
        this.centre = (days.length - 1) / 2.0;
        if (isWeekly()) {
            this.slope = slopeWithinWeekdays();
            double[] levels = weekdays();
            this.level = Arrays.stream(levels).average().orElse(0);
            this.factors = Arrays.stream(levels).map(day -> day / level).toArray();
        } else {
            this.slope = 0;
            this.level = Arrays.stream(usual).average().orElse(0);
            this.factors = new double[WEEK];
            Arrays.fill(factors, 1);
        }
    }

    /** Fits days in order; the seventh after a day is the same day of the week. */
    static Rhythm of(double[] days) {
        return new Rhythm(days);
    }

    /** Returns whether there are two of each weekday, without which growth and weekdays cannot be told apart. */
    boolean isWeekly() {
        return usual.length >= 2 * WEEK;
    }

    /** Returns how many figures were fitted. */
    int fitted() {
        return isWeekly() ? WEEK + 1 : 1;
    }

    /** Returns the level in the middle of the history. */
    double level() {
        return level;
    }

    double factor(int day) {
        return factors[day % WEEK];
    }

    /** Returns the level on a day of the history; never near zero, because scatter is measured by it. */
    double trend(int day) {
        return Math.max(level + slope * sinceCentre(day), level / 10);
    }

    double sinceCentre(int day) {
        return day - centre;
    }

    /** Returns the growth a day, as a share of the level. */
    double growth() {
        return slope / level;
    }

    /** Returns the standard error of {@link #growth()}; infinite where there is none to be seen. */
    double growthError() {
        if (!isWeekly()) {
            return Double.POSITIVE_INFINITY;
        }
        double off = 0;
        for (int day = 0; day < usual.length; day++) {
            double miss = usual[day] - trend(day) * factor(day);
            off += miss * miss;
        }
        return Math.sqrt(off / (usual.length - fitted() - 2) / spread()) / level;
    }

    private double slopeWithinWeekdays() {
        double moved = 0;
        for (int weekday = 0; weekday < WEEK; weekday++) {
            double mean = mean(weekday);
            double middle = middle(weekday);
            for (int day = weekday; day < usual.length; day += WEEK) {
                moved += (day - middle) * (usual[day] - mean);
            }
        }
        return moved / spread();
    }

    private double spread() {
        double spread = 0;
        for (int day = 0; day < usual.length; day++) {
            double off = day - middle(day % WEEK);
            spread += off * off;
        }
        return spread;
    }

    /** Returns the level of each weekday, moved to the middle of the history. */
    private double[] weekdays() {
        double mean = 0;
        for (int weekday = 0; weekday < WEEK; weekday++) {
            mean += mean(weekday) / WEEK;
        }
        double[] levels = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            double moved = mean + slope * (middle(weekday) - centre);
            levels[weekday] = mean(weekday) * mean / Math.max(moved, mean / 10);
        }
        return levels;
    }

    private double mean(int weekday) {
        double sum = 0;
        int count = 0;
        for (int day = weekday; day < usual.length; day += WEEK) {
            sum += usual[day];
            count++;
        }
        return sum / count;
    }

    private double middle(int weekday) {
        int last = weekday + (usual.length - 1 - weekday) / WEEK * WEEK;
        return (weekday + last) / 2.0;
    }

    private static double[] withoutSpikes(double[] days) {
        double median = median(days);
        double scatter =
                median(Arrays.stream(days).map(day -> Math.abs(day - median)).toArray());
        return scatter == 0
                ? days
                : Arrays.stream(days)
                        .map(day -> Math.min(day, median + SPIKE * scatter))
                        .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
