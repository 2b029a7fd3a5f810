package ai.anyint.sdk.billing;

import static ai.anyint.sdk.billing.ChannelTier.BASIC;
import static ai.anyint.sdk.billing.DailyCallLimit.dailyCalls;
import static ai.anyint.sdk.billing.MonthlyCap.generationsPerMonth;
import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.error.ActiveSubscriptionExistsException;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.core.error.DailyCallLimitExceededException;
import ai.anyint.sdk.core.error.ModelNotInSubscriptionException;
import ai.anyint.sdk.core.error.MonthlyCapExceededException;
import ai.anyint.sdk.core.error.NoActiveSubscriptionException;
import ai.anyint.sdk.core.error.PaymentDeclinedException;
import ai.anyint.sdk.core.error.SubscriptionCanceledException;
import ai.anyint.sdk.core.error.SubscriptionExpiredException;
import ai.anyint.sdk.core.error.TierUnavailableException;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.junit.AnyIntTest.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subscriptions from purchase to end, as an application and its owner see them; the subclasses choose the transport. */
abstract class SubscriptionLifeContract {

    static final String NOON = "2026-01-31T12:00:00Z";

    private static final Instant END_OF_FEBRUARY = Instant.parse("2026-02-28T12:00:00Z");
    private static final Instant END_OF_MARCH = Instant.parse("2026-03-31T12:00:00Z");
    private static final CustomPurchase IMAGES = CustomPurchase.builder()
            .addModel("nano-banana-2", BASIC, dailyCalls(2), generationsPerMonth(3))
            .build();

    private final Transport transport;
    private final List<Caller> callers = new ArrayList<>();

    SubscriptionLifeContract(Transport transport) {
        this.transport = transport;
    }

    private Caller caller(FakeAccount account, FakeServer server, Secret key) {
        Caller caller = new Caller(account, server, transport, key);
        callers.add(caller);
        return caller;
    }

    @AfterEach
    void close() {
        callers.forEach(Caller::close);
    }

    @Test
    void customSubscription_isBought_usedUp_renewed_expires_revives_andIsCanceled(
            FakeAccount account, FakeServer server, AnyIntClient anyint) {
        Subscriptions subscriptions = BillingClient.of(anyint).subscriptions();

        // It is bought, and is there without its key.
        PurchasedSubscription bought = subscriptions.purchase(
                IMAGES.checkedAgainst(BillingClient.of(anyint).prices()));
        String id = bought.subscriptionId();
        assertThat(bought.secret().reveal()).startsWith("sk-custom-");
        assertThat(subscriptions.active())
                .isEqualTo(subscriptions.get(id))
                .extracting(Subscription::maskedKey, Subscription::apiKeyId)
                .containsExactly(bought.maskedKey(), bought.apiKeyId());
        assertThat(bought.models().get(0).monthlyCap()).isEqualTo(generationsPerMonth(3));

        Caller app = caller(account, server, bought.secret());

        // The day's calls are used up, and the cap that was hit is the nearest one.
        app.image();
        assertThat(subscriptions.usage(id).nearest().orElseThrow().share()).isEqualTo(0.5);
        app.image();
        CapUsage today = subscriptions.usage(id).nearest().orElseThrow();
        assertThat(today.window()).isEqualTo(CapUsage.Window.DAY);
        assertThat(today.share()).isEqualTo(1);
        assertThatThrownBy(app::image).isInstanceOfSatisfying(DailyCallLimitExceededException.class, refused -> {
            assertThat(refused.retryAfter()).contains(Duration.ofHours(12));
            assertThat(account.clock().instant().plusSeconds(12 * 3600)).isEqualTo(today.resetsAt());
        });

        // The day turns; the month's generations are used up.
        account.clock().advance(Duration.ofHours(12));
        app.image();
        assertThatThrownBy(app::image)
                .isInstanceOfSatisfying(
                        MonthlyCapExceededException.class,
                        refused -> assertThat(refused.retryAfter())
                                .contains(Duration.between(account.clock().instant(), END_OF_FEBRUARY)));

        // Renewed while it is active, it keeps its key; the month turns, and counts from zero.
        RenewedSubscription longer = subscriptions.renew(id);
        assertThat(longer.newSecret()).isEmpty();
        assertThat(longer.endsAt()).isEqualTo(END_OF_MARCH);
        account.clock().set(END_OF_FEBRUARY);
        assertThat(subscriptions.usage(id).models().get(0).monthlyUsed()).isZero();
        app.image();

        // It expires, and its key stops.
        account.clock().set(END_OF_MARCH);
        assertThat(subscriptions.get(id).status()).isEqualTo(SubscriptionStatus.EXPIRED);
        assertThatThrownBy(app::image).isInstanceOf(SubscriptionExpiredException.class);
        assertThatThrownBy(subscriptions::active).isInstanceOf(NoActiveSubscriptionException.class);

        // Renewed now, it has a new key, and the old one is dead for good.
        Secret newKey = subscriptions.renew(id).newSecret().orElseThrow();
        Caller revived = caller(account, server, newKey);
        assertThatThrownBy(app::image).isInstanceOf(AuthenticationException.class);
        revived.image();
        assertThat(subscriptions.usage(id).models().get(0).monthlyUsed()).isEqualTo(1);

        // Its key is regenerated.
        RegeneratedKey another = subscriptions.regenerateKey(id);
        Caller regenerated = caller(account, server, another.secret());
        assertThatThrownBy(revived::image).isInstanceOf(AuthenticationException.class);
        regenerated.image();
        assertThat(subscriptions.get(id).maskedKey()).isEqualTo(another.maskedKey());

        // It is canceled for good.
        assertThat(subscriptions.cancelNow(id).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThatThrownBy(regenerated::image).isInstanceOf(SubscriptionCanceledException.class);
        assertThatThrownBy(() -> subscriptions.renew(id))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).contains("subscription_not_active"));

        assertThat(account)
                .wasRefused("daily_call_limit_exceeded", 1)
                .wasRefused("monthly_cap_exceeded", 1)
                .wasRefused("subscription_expired", 1)
                .wasRefused("no_active_subscription", 1)
                .wasRefused("invalid_api_key", 2)
                .wasRefused("subscription_canceled", 1)
                .wasRefused("subscription_not_active", 1);
    }

    @Test
    void plan_isBought_usedUp_renewsItself_expiresWithTheCard_revives_andIsCanceled(
            FakeAccount account, FakeServer server, AnyIntClient anyint) {
        BillingClient billing = BillingClient.of(anyint);
        Plan starter = billing.plans().stream()
                .filter(plan -> plan.planId().equals("starter"))
                .findFirst()
                .orElseThrow();

        PurchasedSubscription bought = billing.subscriptions()
                .purchase(PlanPurchase.of(starter.planId()).withAutoRenew());
        String id = bought.subscriptionId();
        assertThat(bought.secret().reveal()).startsWith("sk-plan-");
        assertThat(bought.planId()).contains("starter");
        assertThat(bought.monthlyPrice()).isEqualTo(starter.monthlyPrice());

        // Its models share their caps, one a unit; one that it does not have is refused.
        Caller app = caller(account, server, bought.secret());
        app.chat("gpt-4o-mini");
        for (int i = 0; i < 5; i++) {
            app.images(10);
        }
        Usage usage = billing.subscriptions().usage(id);
        assertThat(usage.shared()).extracting(UsageEntry::dailyCallsUsed).containsOnly(6L);
        CapUsage nearest = usage.nearest().orElseThrow();
        assertThat(nearest.unit()).isEqualTo("generations");
        assertThat(nearest.limit()).isEqualTo(50);
        assertThat(nearest.share()).isEqualTo(1);
        assertThatThrownBy(app::image).isInstanceOf(MonthlyCapExceededException.class);
        assertThatThrownBy(() -> app.chat("claude-opus-4-6")).isInstanceOf(ModelNotInSubscriptionException.class);

        // The day's calls are used up, whichever model they go to; the day turns.
        for (int i = 6; i < starter.dailyCallLimit(); i++) {
            app.chat("claude-sonnet-4-6");
        }
        assertThatThrownBy(() -> app.chat("gpt-4o-mini"))
                .isInstanceOfSatisfying(
                        DailyCallLimitExceededException.class,
                        refused -> assertThat(refused.retryAfter()).contains(Duration.ofHours(12)));
        account.clock().advance(Duration.ofHours(12));
        app.chat("gpt-4o-mini");

        // The month turns: it is paid for again, with the same key.
        account.clock().set(END_OF_FEBRUARY);
        app.image();
        assertThat(billing.subscriptions().get(id).endsAt()).isEqualTo(END_OF_MARCH);

        // The card declines at the next end.
        account.card(CardOutcome.DECLINE);
        account.clock().set(END_OF_MARCH);
        assertThatThrownBy(app::image).isInstanceOf(SubscriptionExpiredException.class);
        assertThatThrownBy(() -> billing.subscriptions().renew(id)).isInstanceOf(PaymentDeclinedException.class);

        // Renewed, it has a new key, and the old one is dead for good; so is that one when another replaces it.
        account.card(CardOutcome.ACCEPT);
        Caller revived = caller(
                account, server, billing.subscriptions().renew(id).newSecret().orElseThrow());
        assertThatThrownBy(app::image).isInstanceOf(AuthenticationException.class);
        revived.image();
        Caller regenerated = caller(
                account, server, billing.subscriptions().regenerateKey(id).secret());
        assertThatThrownBy(revived::image).isInstanceOf(AuthenticationException.class);
        regenerated.image();
        assertThat(billing.subscriptions().usage(id).shared())
                .extracting(UsageEntry::dailyCallsUsed)
                .containsOnly(2L);

        // It is canceled at its end, and works until then.
        Subscription ending = billing.subscriptions().cancelAtPeriodEnd(id);
        assertThat(ending.cancelAtPeriodEnd()).isTrue();
        assertThat(ending.status()).isEqualTo(SubscriptionStatus.ACTIVE);
        account.clock().set(ending.endsAt().minusMillis(1));
        regenerated.image();
        account.clock().set(ending.endsAt());
        assertThat(billing.subscriptions().get(id).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThatThrownBy(regenerated::image).isInstanceOf(SubscriptionCanceledException.class);

        assertThat(account)
                .hasBalance("0.00")
                .wasRefused("monthly_cap_exceeded", 1)
                .wasRefused("model_not_in_subscription", 1)
                .wasRefused("daily_call_limit_exceeded", 1)
                .wasRefused("subscription_expired", 1)
                .wasRefused("payment_declined", 1)
                .wasRefused("invalid_api_key", 2)
                .wasRefused("subscription_canceled", 1);
    }

    @Test
    void anAccount_hasOneActiveSubscription_whicheverKindComesFirst(FakeAccount account, AnyIntClient anyint) {
        Subscriptions subscriptions = BillingClient.of(anyint).subscriptions();
        PlanPurchase plan = PlanPurchase.of("pro");

        String first = subscriptions.purchase(plan).subscriptionId();
        assertThatThrownBy(() -> subscriptions.purchase(IMAGES))
                .isInstanceOfSatisfying(
                        ActiveSubscriptionExistsException.class,
                        refused -> assertThat(refused.subscriptionId()).contains(first));
        subscriptions.cancelNow(first);

        String second = subscriptions.purchase(IMAGES).subscriptionId();
        assertThatThrownBy(() -> subscriptions.purchase(plan)).isInstanceOf(ActiveSubscriptionExistsException.class);
        account.clock().set(END_OF_FEBRUARY);

        String third = subscriptions.purchase(plan).subscriptionId();
        assertThatThrownBy(() -> subscriptions.renew(second)).isInstanceOf(ActiveSubscriptionExistsException.class);

        assertThat(subscriptions.list())
                .extracting(Subscription::subscriptionId)
                .containsExactly(third, second, first);
        assertThat(subscriptions.list(SubscriptionQuery.builder()
                        .status(SubscriptionStatus.EXPIRED)
                        .build()))
                .extracting(Subscription::subscriptionId)
                .containsExactly(second);
        assertThat(account).wasRefused("active_subscription_exists", 3);
    }

    @Test
    void quote_isThePriceOfThePurchase_andBuysNothing(FakeAccount account, AnyIntClient anyint) {
        Subscriptions subscriptions = BillingClient.of(anyint).subscriptions();

        Quote quote = subscriptions.quote(IMAGES);

        assertThat(quote.lines()).extracting(QuoteLine::unit).containsExactly(PriceUnit.GENERATIONS);
        assertThat(quote.lines()).extracting(QuoteLine::monthlyPrice).containsExactly(quote.monthlyPrice());
        assertThat(quote.monthlyPrice()).isEqualTo(Money.of("0.10"));
        assertThat(subscriptions.list()).isEmpty();
        assertThat(subscriptions.purchase(IMAGES).monthlyPrice()).isEqualTo(quote.monthlyPrice());
    }

    @Test
    void tierThatIsDown_isNamed_andAnnouncedByTheEntitlement(
            FakeAccount account, FakeServer server, AnyIntClient anyint) {
        BillingClient billing = BillingClient.of(anyint);
        PurchasedSubscription bought = billing.subscriptions().purchase(IMAGES);
        Caller app = caller(account, server, bought.secret());

        Entitlement before = billing.entitlements().check("nano-banana-2", bought.apiKeyId());
        assertThat(before.allowed()).isTrue();
        assertThat(before.reason()).isEmpty();
        assertThat(before.chargedTo()).isEqualTo(ChargedTo.CUSTOM);
        assertThat(before.subscriptionId()).contains(bought.subscriptionId());
        assertThat(before.channelTier()).contains(BASIC);
        assertThat(before.remaining().dailyCalls()).hasValue(2);
        assertThat(before.remaining().monthlyUnits()).hasValue(3);

        account.tier("nano-banana-2", "basic", false);
        assertThat(billing.entitlements()
                        .check("nano-banana-2", bought.apiKeyId())
                        .reason())
                .contains(RefusalReason.TIER_UNAVAILABLE);
        assertThatThrownBy(app::image).isInstanceOfSatisfying(TierUnavailableException.class, down -> {
            assertThat(down.modelId()).contains("nano-banana-2");
            assertThat(down.channelTier()).contains("basic");
        });

        account.tier("nano-banana-2", "basic", true);
        app.image();
        assertThat(account).wasRefused("tier_unavailable", 1);
    }
}
