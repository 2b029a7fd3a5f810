package ai.anyint.sdk.billing.health;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.CustomModel;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeSubscription;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was bought for each model: caps that fill up and begin anew, and tiers that go down. */
@AnyIntTest(now = "2026-01-31T12:00:00Z")
class EntitlementHealthTest {

    private static FakeSubscription images(FakeAccount account, long callsADay, long aMonth) {
        return account.given().custom(new CustomModel("nano-banana-2", "basic", callsADay, aMonth));
    }

    @Test
    void dailyLimit_isNear_usedUp_andNewTheNextDay(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        FakeSubscription custom = images(account, 20, 200);
        Application application = new Application(account);
        application.images(custom.key(), 15);
        assertThat(health.check().findings()).isEmpty();

        application.images(custom.key(), 1);
        Finding near = only(health);
        assertThat(near.code()).isEqualTo("daily_call_limit_near");
        assertThat(near.severity()).isEqualTo(Severity.WARNING);
        assertThat(near.subject()).isEqualTo("subscription " + custom.id() + ", calls of nano-banana-2");
        assertThat(near.cause()).contains("16 of 20 calls").contains("2026-02-01T00:00:00Z");

        application.images(custom.key(), 4);
        Finding reached = only(health);
        assertThat(reached.code()).isEqualTo("daily_call_limit_exceeded");
        assertThat(reached.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(reached.signal()).isEqualTo(Signal.ENTITLEMENT);

        account.clock().set(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void newDay_beginsWithoutTheAlarmOfTheOneBefore(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        FakeSubscription custom = images(account, 20, 200);
        Application application = new Application(account);
        application.images(custom.key(), 16);
        assertThat(only(health).code()).isEqualTo("daily_call_limit_near");

        account.clock().set(Instant.parse("2026-02-01T00:00:00Z"));
        application.images(custom.key(), 15);

        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void monthlyCap_isUsedUp_untilTheNextPeriod(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint)
                .expiringWithin(Duration.ZERO)
                .build();
        FakeSubscription custom = images(account, 20, 10);
        BillingClient.of(anyint).subscriptions().renew(custom.id());
        account.given().monthlyCapReached(custom, "nano-banana-2");
        assertThat(only(health).code()).isEqualTo("monthly_cap_exceeded");

        account.clock().set(Instant.parse("2026-02-28T12:00:00Z"));

        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void planSharesItsCaps_andIsToldSo(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        FakeSubscription plan = account.given().plan("starter");
        account.given().monthlyCapReached(plan, "nano-banana-2");

        assertThat(only(health).subject()).isEqualTo("subscription " + plan.id() + ", generations");
        assertThat(only(health).cause()).contains("50 of 50 generations");
    }

    @Test
    void tier_goesDownAndUp_withoutAnybodyNamingIt(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        FakeSubscription custom = images(account, 20, 200);
        assertThat(health.check().severity(Signal.KEY)).contains(Severity.OK);

        account.tier("nano-banana-2", "basic", false);
        Finding down = only(health);
        assertThat(down.code()).isEqualTo("tier_unavailable");
        assertThat(down.signal()).isEqualTo(Signal.ENTITLEMENT);
        assertThat(down.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(down.subject()).isEqualTo("key " + custom.apiKeyId() + " for nano-banana-2");

        account.tier("nano-banana-2", "basic", true);
        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void unitsThatComeBack_doNotFlapAtTheThreshold(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health =
                Application.health(account, anyint).capWarning("0.8", "0.7").build();
        FakeSubscription custom = account.given().custom(new CustomModel("seedance-2-0", "stable", 1000, 10));
        Flips flips = new Flips();
        flips.next(health.check().severity());
        Application application = new Application(account);
        application.videos(custom.key(), 7);
        account.answer("seedance-2-0", CannedAnswer.taskFails());
        for (int i = 0; i < 5; i++) {
            flips.next(health.check().severity());
            application.videos(custom.key(), 1);
            flips.next(health.check().severity());
            account.clock().advance(Duration.ofMinutes(1));
        }
        assertThat(flips.count()).isEqualTo(1);
        assertThat(flips.last()).isEqualTo(Severity.WARNING);
    }

    @Test
    void unitsThatComeBackBelowTheLowerThreshold_endTheAlarm(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health =
                Application.health(account, anyint).capWarning("0.8", "0.75").build();
        FakeSubscription custom = account.given().custom(new CustomModel("seedance-2-0", "stable", 1000, 10));
        Application application = new Application(account);
        application.videos(custom.key(), 7);
        account.answer("seedance-2-0", CannedAnswer.taskFails());
        application.videos(custom.key(), 1);
        assertThat(only(health).code()).isEqualTo("monthly_cap_near");

        account.clock().advance(Duration.ofMinutes(1));

        assertThat(health.check().findings()).isEmpty();
    }

    private static Finding only(BillingHealth health) {
        assertThat(health.check().findings()).hasSize(1);
        return health.check().findings().get(0);
    }
}
