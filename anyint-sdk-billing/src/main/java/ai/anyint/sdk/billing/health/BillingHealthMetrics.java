package ai.anyint.sdk.billing.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Writes a {@link BillingHealth} to Micrometer, which is optional: nothing of it is loaded unless this class is used.
 *
 * <p>{@value #STATUS}, tagged with {@code signal}: 0 is OK, 1 a warning, 2 critical, and not a number where the signal is
 * not watched. {@value #UNKNOWN}, tagged likewise: how many parts could not be read. No tag holds an id. Reading a gauge
 * checks, which asks only where the last report is no longer fresh. Safe for use by several threads.
 */
public final class BillingHealthMetrics implements MeterBinder {

    /** The name of the gauges of severity. */
    public static final String STATUS = "anyint.billing.health";

    /** The name of the gauges of parts that could not be read. */
    public static final String UNKNOWN = "anyint.billing.health.unknown";

    private final BillingHealth health;

    private BillingHealthMetrics(BillingHealth health) {
        this.health = health;
    }

    /** Returns a binder of this check; {@code bindTo} the registry, or leave that to a framework. */
    public static BillingHealthMetrics of(BillingHealth health) {
        return new BillingHealthMetrics(health);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Signal signal : Signal.values()) {
            Gauge.builder(STATUS, health, it -> status(it.check(), signal))
                    .tag("signal", signal.value())
                    .description("0 OK, 1 warning, 2 critical")
                    .strongReference(true)
                    .register(registry);
            Gauge.builder(UNKNOWN, health, it -> unknown(it.check(), signal))
                    .tag("signal", signal.value())
                    .description("parts that could not be read")
                    .strongReference(true)
                    .register(registry);
        }
    }

    private static double status(HealthReport report, Signal signal) {
        return report.severity(signal)
                .map(severity -> (double) severity.level())
                .orElse(Double.NaN);
    }

    private static double unknown(HealthReport report, Signal signal) {
        return report.findings(signal).stream()
                .filter(finding -> finding.code().equals(Finding.UNKNOWN))
                .count();
    }
}
