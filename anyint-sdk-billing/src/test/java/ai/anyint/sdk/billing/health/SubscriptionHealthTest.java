package ai.anyint.sdk.billing.health;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.PlanPurchase;
import ai.anyint.sdk.billing.PurchasedSubscription;
import ai.anyint.sdk.billing.Subscription;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeSubscription;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A subscription's life, as the check tells it. */
@AnyIntTest(now = "2026-01-31T12:00:00Z")
class SubscriptionHealthTest {

    private static final Instant END = Instant.parse("2026-02-28T12:00:00Z");

    @Test
    void accountWithoutSubscriptionOrInvoices_isHealthy(FakeAccount account, AnyIntClient anyint) {
        HealthReport report = Application.health(account, anyint).build().check();

        assertThat(report.severity()).isEqualTo(Severity.OK);
        assertThat(report.findings()).isEmpty();
        assertThat(report.severity(Signal.SUBSCRIPTION)).contains(Severity.OK);
        assertThat(report.severity(Signal.PAYMENT)).contains(Severity.OK);
    }

    @Test
    void subscription_nearsItsEnd_expires_andIsRenewed(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint)
                .expiringWithin(Duration.ofDays(3))
                .build();
        FakeSubscription plan = account.given().plan("starter");
        account.clock().set(END.minus(Duration.ofDays(3)).minusMillis(1));
        assertThat(health.check().severity()).isEqualTo(Severity.OK);

        account.clock().advance(Duration.ofMillis(1));
        Finding expiring = only(health.check());
        assertThat(expiring.code()).isEqualTo("subscription_expiring");
        assertThat(expiring.severity()).isEqualTo(Severity.WARNING);
        assertThat(expiring.signal()).isEqualTo(Signal.SUBSCRIPTION);
        assertThat(expiring.subject()).isEqualTo("subscription " + plan.id());
        assertThat(expiring.cause()).contains(END.toString());

        for (int day = 0; day < 2; day++) {
            account.clock().advance(Duration.ofDays(1));
            assertThat(only(health.check()).since()).isEqualTo(expiring.since());
        }

        account.clock().set(END);
        Finding expired = only(health.check());
        assertThat(expired.code()).isEqualTo("subscription_expired");
        assertThat(expired.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(expired.since()).isEqualTo(END);

        BillingClient.of(anyint).subscriptions().renew(plan.id());
        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void subscription_renewedInTime_isWellAgain(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        FakeSubscription plan = account.given().plan("starter");
        account.given().lastInstantOf(plan);
        assertThat(only(health.check()).code()).isEqualTo("subscription_expiring");

        BillingClient.of(anyint).subscriptions().renew(plan.id());

        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void subscriptionThatRenewsItself_isNotExpiring(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        BillingClient.of(anyint)
                .subscriptions()
                .purchase(PlanPurchase.of("starter").withAutoRenew());

        account.clock().set(END.minusMillis(1));
        assertThat(health.check().findings()).isEmpty();
        account.clock().set(END);
        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void cardDeclinedAtRenewal_isAnExpiredSubscriptionAndAPayment_untilItIsRenewed(
            FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        PurchasedSubscription bought = BillingClient.of(anyint)
                .subscriptions()
                .purchase(PlanPurchase.of("starter").withAutoRenew());
        account.card(CardOutcome.DECLINE);

        account.clock().set(END);
        assertThat(health.check().findings())
                .extracting(Finding::code)
                .containsExactly("subscription_expired", "renewal_not_paid");
        assertThat(health.check().severity(Signal.PAYMENT)).contains(Severity.CRITICAL);

        account.card(CardOutcome.ACCEPT);
        BillingClient.of(anyint).subscriptions().renew(bought.subscriptionId());
        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void subscriptionThatIsCanceledAtItsEnd_isAWarningBefore_andWhatWasWantedAfter(
            FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        PurchasedSubscription bought = BillingClient.of(anyint)
                .subscriptions()
                .purchase(PlanPurchase.of("starter").withAutoRenew());
        BillingClient.of(anyint).subscriptions().cancelAtPeriodEnd(bought.subscriptionId());
        assertThat(health.check().findings()).isEmpty();

        account.clock().set(END.minusMillis(1));
        assertThat(only(health.check()).code()).isEqualTo("subscription_ending");

        account.clock().set(END);
        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void subscriptionCanceledAtOnce_isWhatWasWanted(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        FakeSubscription plan = account.given().plan("starter");
        BillingClient.of(anyint).subscriptions().cancelNow(plan.id());

        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void subscriptionThatExpires_isFound_besideOneCanceledEarlierThatWasPaidForLonger(
            FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        FakeSubscription first = account.given().plan("starter");
        BillingClient.of(anyint).subscriptions().renew(first.id());
        BillingClient.of(anyint).subscriptions().renew(first.id());
        BillingClient.of(anyint).subscriptions().cancelNow(first.id());
        account.clock().advance(Duration.ofDays(1));
        FakeSubscription second = account.given().plan("pro");

        account.clock().advance(Period.ofMonths(1));

        assertThat(only(health.check()).subject()).isEqualTo("subscription " + second.id());
    }

    @Test
    void ofTwoBoughtAtOneInstant_theNewerIsJudged(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        BillingClient.of(anyint)
                .subscriptions()
                .cancelNow(account.given().plan("starter").id());
        FakeSubscription second = account.given().plan("pro");

        account.clock().set(END);

        assertThat(only(health.check()).subject()).isEqualTo("subscription " + second.id());
    }

    @Test
    void renewalThatIsSwitchedOn_endsTheAlarm(FakeAccount account, AnyIntClient anyint) {
        account.given().plan("starter");
        Subscription once = BillingClient.of(anyint).subscriptions().active();
        Subscription renewing =
                Subscription.builder().from(once).autoRenew(true).build();
        SubscriptionCheck check = new SubscriptionCheck(Duration.ofDays(3), Duration.ZERO);
        Part first = new Part(Signal.SUBSCRIPTION, "s", END.minusSeconds(2), Set.of());
        check.judge(first, once);
        Part second = new Part(Signal.SUBSCRIPTION, "s", END.minusSeconds(1), first.raised());
        check.judge(second, renewing);

        assertThat(first.findings()).hasSize(1);
        assertThat(second.findings()).isEmpty();
    }

    @Test
    void expiredSubscription_countsAsGivenUp_afterAWhile(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint)
                .expiredFor(Duration.ofDays(10))
                .build();
        account.given().plan("starter");
        account.clock().set(END.plus(Duration.ofDays(10)).minusMillis(1));
        assertThat(only(health.check()).code()).isEqualTo("subscription_expired");

        account.clock().advance(Duration.ofMillis(1));

        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void clockThatIsSetBack_doesNotLetAnAlarmComeAndGo(FakeAccount account, AnyIntClient anyint) {
        Instant[] now = {END.minus(Duration.ofDays(3))};
        BillingHealth health =
                Application.health(account, anyint).clock(() -> now[0]).build();
        account.given().plan("starter");
        Flips flips = new Flips();
        for (int i = 0; i < 10; i++) {
            flips.next(health.check().severity());
            now[0] = now[0].plusMillis(i % 2 == 0 ? -20 : 20);
        }

        assertThat(flips.count()).isZero();
        assertThat(flips.last()).isEqualTo(Severity.WARNING);
    }

    private static Finding only(HealthReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }
}
