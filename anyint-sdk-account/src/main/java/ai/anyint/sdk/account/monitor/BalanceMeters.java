package ai.anyint.sdk.account.monitor;

import ai.anyint.sdk.core.Money;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Shows a monitor as Micrometer meters, which are optional: nothing of Micrometer is loaded unless this class is used. Before
 * the first reading the balance and its age are NaN. The registry does not keep the monitor alive.
 */
public final class BalanceMeters implements MeterBinder {

    static final String BALANCE = "anyint.balance";
    static final String AGE = "anyint.balance.age";
    static final String LOW = "anyint.balance.low";
    static final String FAILURES = "anyint.balance.failures";
    static final String FAILURES_IN_A_ROW = "anyint.balance.failures.row";

    private final BalanceMonitor monitor;

    private BalanceMeters(BalanceMonitor monitor) {
        this.monitor = monitor;
    }

    /** Returns the meters of a monitor; bind them with {@link #bindTo}. */
    public static BalanceMeters of(BalanceMonitor monitor) {
        return new BalanceMeters(monitor);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(BALANCE, monitor, BalanceMeters::balance)
                .description("The last prepaid balance that could be read, in US dollars")
                .register(registry);
        TimeGauge.builder(AGE, monitor, TimeUnit.NANOSECONDS, BalanceMeters::ageNanos)
                .description("How old that balance is")
                .register(registry);
        for (Threshold threshold : monitor.thresholds()) {
            Gauge.builder(LOW, monitor, it -> it.isLow(threshold) ? 1 : 0)
                    .tag("threshold", threshold.lowBelow().toString())
                    .description("1 while the balance is low by this threshold and not cleared")
                    .register(registry);
        }
        FunctionCounter.builder(FAILURES, monitor, BalanceMonitor::failures)
                .description("Reads that failed")
                .register(registry);
        Gauge.builder(FAILURES_IN_A_ROW, monitor, BalanceMonitor::failuresInARow)
                .description("Reads that failed since the last that did not")
                .register(registry);
    }

    /** A picture on a dashboard, and so the one place where an amount may be inexact. */
    private static double balance(BalanceMonitor monitor) {
        return monitor.latest()
                .map(BalanceReading::amount)
                .map(Money::toBigDecimal)
                .map(Number::doubleValue)
                .orElse(Double.NaN);
    }

    private static double ageNanos(BalanceMonitor monitor) {
        return monitor.latest()
                .map(BalanceReading::age)
                .map(Duration::toNanos)
                .map(Number::doubleValue)
                .orElse(Double.NaN);
    }
}
