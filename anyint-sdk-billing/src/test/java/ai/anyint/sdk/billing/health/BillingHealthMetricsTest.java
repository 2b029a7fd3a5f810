package ai.anyint.sdk.billing.health;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@AnyIntTest(balance = "20.00", now = "2026-01-31T12:00:00Z")
class BillingHealthMetricsTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void gauges_followTheSignals(FakeAccount account, AnyIntClient anyint) {
        BillingHealthMetrics.of(Application.health(account, anyint)
                        .balance(account::balance, "10.00", "12.00")
                        .build())
                .bindTo(meters);
        assertThat(status("balance")).isZero();
        assertThat(status("payment")).isZero();
        assertThat(status("key")).as("not watched").isNaN();

        account.balance("9.99");
        assertThat(status("balance")).isEqualTo(1);
        account.balance("0");
        assertThat(status("balance")).isEqualTo(2);
        account.balance("12");
        assertThat(status("balance")).isZero();
    }

    @Test
    void whatCannotBeRead_isCounted(FakeAccount account, AnyIntClient anyint) {
        BillingHealthMetrics.of(Application.health(account, anyint)
                        .balance(
                                () -> {
                                    throw new IllegalStateException("no connection");
                                },
                                Money.of("10"),
                                Money.of("12"))
                        .build())
                .bindTo(meters);

        assertThat(unknown("balance")).isEqualTo(1);
        assertThat(status("balance")).isEqualTo(1);
        assertThat(unknown("payment")).isZero();
    }

    @Test
    void tags_areTheFiveSignalsAndNoIds(FakeAccount account, AnyIntClient anyint) {
        BillingHealthMetrics.of(Application.health(account, anyint)
                        .watch("gpt-4o-mini", account.apiKeyId())
                        .build())
                .bindTo(meters);

        assertThat(meters.getMeters())
                .hasSize(10)
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .singleElement()
                        .satisfies(tag -> assertThat(tag.getKey() + "=" + tag.getValue())
                                .matches("signal=(subscription|balance|key|entitlement|payment)")));
    }

    @Test
    void scrape_asksOnce(FakeAccount account, AnyIntClient anyint) {
        BillingHealthMetrics.of(Application.health(account, anyint)
                        .freshFor(Duration.ofMinutes(1))
                        .build())
                .bindTo(meters);

        meters.getMeters()
                .forEach(meter -> assertThat(meter.measure()).hasSize(1).allSatisfy(it -> it.getValue()));

        assertThat(account.calls()).hasSize(3);
    }

    private double status(String signal) {
        return meters.get(BillingHealthMetrics.STATUS)
                .tag("signal", signal)
                .gauge()
                .value();
    }

    private double unknown(String signal) {
        return meters.get(BillingHealthMetrics.UNKNOWN)
                .tag("signal", signal)
                .gauge()
                .value();
    }
}
