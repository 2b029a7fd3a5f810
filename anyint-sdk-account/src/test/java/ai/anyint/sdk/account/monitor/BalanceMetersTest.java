package ai.anyint.sdk.account.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BalanceMetersTest {

    private final FakeAccount account = FakeAnyInt.create().openAccount("9.50", Instant.parse("2026-03-10T12:00:00Z"));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void meters_showTheBalance_itsAge_theThresholds_andTheFailures() {
        try (AnyIntClient anyint = account.client();
                BalanceMonitor monitor = BalanceMonitor.builder(AccountClient.of(anyint))
                        .threshold(Threshold.below("10.00").clearedAt("12.00"))
                        .threshold(Threshold.below("5.00"))
                        .timeSource(new ManualTime(account))
                        .build()) {
            BalanceMeters.of(monitor).bindTo(registry);
            assertThat(gauge("anyint.balance")).isNaN();
            assertThat(gauge("anyint.balance.age")).isNaN();

            monitor.poll();
            account.clock().advance(Duration.ofSeconds(90));
            account.inject(Fault.on("GET", "/v1/account/balance").status(401, "key_disabled"));
            assertThatThrownBy(monitor::poll).isInstanceOf(AuthenticationException.class);

            assertThat(gauge("anyint.balance")).isEqualTo(9.5);
            assertThat(registry.get("anyint.balance.age").timeGauge().value(TimeUnit.SECONDS))
                    .isEqualTo(90);
            assertThat(low("10.00")).isEqualTo(1);
            assertThat(low("5.00")).isZero();
            assertThat(registry.get("anyint.balance.failures").functionCounter().count())
                    .isEqualTo(1);
            assertThat(gauge("anyint.balance.failures.row")).isEqualTo(1);

            monitor.poll();
            assertThat(gauge("anyint.balance.failures.row")).isZero();
        }
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private double low(String threshold) {
        return registry.get("anyint.balance.low")
                .tag("threshold", threshold)
                .gauge()
                .value();
    }
}
