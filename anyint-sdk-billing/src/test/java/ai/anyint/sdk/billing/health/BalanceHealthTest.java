package ai.anyint.sdk.billing.health;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The prepaid balance, spent and topped up. */
@AnyIntTest(balance = "10.04", now = "2026-01-31T12:00:00Z")
class BalanceHealthTest {

    private static BillingHealth health(FakeAccount account, AnyIntClient anyint) {
        return Application.health(account, anyint)
                .balance(account::balance, "10.00", "12.00")
                .build();
    }

    @Test
    void balance_isSpent_runsOut_andIsToppedUp(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = health(account, anyint);
        Application application = new Application(account);
        application.images(account.apiKey(), 1);
        assertThat(account.balance()).hasToString("10.00");
        assertThat(health.check().severity(Signal.BALANCE)).contains(Severity.OK);

        account.clock().advance(Duration.ofHours(1));
        application.images(account.apiKey(), 1);
        Finding low = health.check().findings().get(0);
        assertThat(low.code()).isEqualTo("balance_low");
        assertThat(low.severity()).isEqualTo(Severity.WARNING);
        assertThat(low.cause()).contains("9.96");
        assertThat(low.since()).isEqualTo(account.clock().instant());

        account.given().oneCentLeft();
        application.images(account.apiKey(), 1);
        Finding exhausted = health.check().findings().get(0);
        assertThat(exhausted.code()).isEqualTo("balance_exhausted");
        assertThat(exhausted.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(exhausted.cause()).contains("-0.03");

        account.balance("11.99");
        assertThat(health.check().severity()).isEqualTo(Severity.WARNING);
        account.balance("12.00");
        assertThat(health.check().severity()).isEqualTo(Severity.OK);
        account.balance("11.99");
        assertThat(health.check().severity()).isEqualTo(Severity.OK);
    }

    @Test
    void balanceThatOscillatesAroundTheThreshold_changesOnce(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = health(account, anyint);
        Flips flips = new Flips();
        flips.next(health.check().severity());
        for (int i = 0; i < 20; i++) {
            account.balance(i % 2 == 0 ? "9.99" : "10.01");
            flips.next(health.check().severity());
        }

        assertThat(flips.count()).isEqualTo(1);
        assertThat(flips.last()).isEqualTo(Severity.WARNING);
    }

    @Test
    void balanceThatNobodyWatches_isNotCalledWell(FakeAccount account, AnyIntClient anyint) {
        account.balance("0");

        HealthReport report = Application.health(account, anyint).build().check();

        assertThat(report.severity(Signal.BALANCE)).isEmpty();
        assertThat(report.severity()).isEqualTo(Severity.OK);
    }

    @Test
    void emptyBalance_isToldOnce_byThePartThatHasTheFigure(FakeAccount account, AnyIntClient anyint) {
        account.balance("0");
        BillingHealth both = Application.health(account, anyint)
                .balance(account::balance, "10.00", "12.00")
                .watch("gpt-4o-mini", account.apiKeyId())
                .build();
        BillingHealth keyAlone = Application.health(account, anyint)
                .watch("gpt-4o-mini", account.apiKeyId())
                .build();

        assertThat(codes(both)).containsExactly("balance_exhausted");
        assertThat(codes(keyAlone)).containsExactly("insufficient_balance");
        assertThat(keyAlone.check().severity(Signal.BALANCE)).contains(Severity.CRITICAL);
    }

    private static List<String> codes(BillingHealth health) {
        return health.check().findings().stream().map(Finding::code).toList();
    }
}
