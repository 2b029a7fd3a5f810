package ai.anyint.sdk.account.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The interval keeps what it states, whatever the way of spending, and is still worth reading. */
class ForecastCoverageTest {

    private static final long SEED = Long.getLong("seed", 4711);
    private static final int LIVES = Integer.getInteger("lives", 20);
    private static final int[] COMPLETE_DAYS = {7, 10, 14, 20, 29};
    private static final double[] NOISE = {0.05, 0.2, 0.5};

    /** How wide an interval may be, as a share of the true time: the median of a month's history with little noise. */
    private static double widest(SpendKind kind) {
        return switch (kind) {
            case ONE_SPIKE, SPIKES_THAT_COME_AGAIN -> 1.6;
            case DAYS_WITHOUT_CALLS -> 2.5;
            default -> 0.6;
        };
    }

    private int cases;
    private int held;
    private final List<Double> widths = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void trueDay_liesInTheInterval_atLeastAsOftenAsStated(SpendKind kind) {
        SplittableRandom random = new SplittableRandom(SEED + kind.name().hashCode());
        for (int days : COMPLETE_DAYS) {
            for (double noise : NOISE) {
                for (int i = 0; i < LIVES; i++) {
                    judge(InventedLife.of(kind, days, noise, random), days == 29 && noise <= 0.2);
                }
            }
        }

        double percent = 100.0 * held / cases;
        double width =
                widths.stream().sorted().skip(widths.size() / 2).findFirst().orElseThrow();
        String told = String.format(
                "%s: %d of %d held, %.1f %%; median width %.2f of the time left (seed %d)",
                kind, held, cases, percent, width, SEED);
        System.out.println(told);
        assertThat(percent).as(told).isGreaterThanOrEqualTo(SpendForecast.INTERVAL_PERCENT);
        assertThat(width).as(told).isLessThan(widest(kind));
    }

    private void judge(InventedLife life, boolean measureWidth) {
        SpendForecast forecast = SpendForecast.of(life.seen(), life.asOf(), life.left());
        LocalDate truth = forecast.today().plusDays(life.ranOutAfter());
        cases++;
        if (forecast instanceof RunsOut dates) {
            held += dates.holds(truth) ? 1 : 0;
        } else if (forecast instanceof Lasts lasts) {
            held += lasts.earliest().map(day -> !truth.isBefore(day)).orElse(false) ? 1 : 0;
        }
        if (measureWidth) {
            widths.add(width(forecast) / life.ranOutAfter());
        }
    }

    private static double width(SpendForecast forecast) {
        return forecast instanceof RunsOut dates && dates.latest().isPresent()
                ? dates.latest().orElseThrow().toEpochDay() - dates.earliest().toEpochDay()
                : SpendForecast.HORIZON_DAYS;
    }
}
