package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/billing/subscriptions}: to buy one, to cancel it, to replace its key, and what comes at its end. */
abstract class SubscriptionsContract extends BillingContract {

    private static final Instant END = Instant.parse("2026-02-28T12:00:00Z");

    SubscriptionsContract(Door door) {
        super(door);
    }

    @Test
    void plan_answersWithTheFieldsOfTheContract_andTheKeyOnce() {
        Reply bought = buyPlan("starter");

        assertThat(Reply.names(bought.json()))
                .containsExactly(
                        "subscriptionId",
                        "type",
                        "status",
                        "planId",
                        "createdAt",
                        "currentPeriodStart",
                        "currentPeriodEnd",
                        "endsAt",
                        "autoRenew",
                        "cancelAtPeriodEnd",
                        "monthlyPrice",
                        "currency",
                        "apiKeyId",
                        "maskedKey",
                        "key");
        assertThat(bought.textAt("/type")).isEqualTo("plan");
        assertThat(bought.textAt("/status")).isEqualTo("active");
        assertThat(bought.money("/monthlyPrice")).isEqualByComparingTo("10");
        assertThat(bought.textAt("/currentPeriodStart")).isEqualTo("2026-01-31T12:00:00.000Z");
        assertThat(bought.textAt("/currentPeriodEnd")).isEqualTo("2026-02-28T12:00:00.000Z");
        assertThat(bought.textAt("/endsAt")).isEqualTo("2026-02-28T12:00:00.000Z");
        assertThat(bought.at("/autoRenew").booleanValue()).isFalse();
        assertThat(subscription(bought).at("/key").isMissingNode()).isTrue();
        assertThat(wire.get(manager, SUBSCRIPTIONS + "/active").text())
                .isEqualTo(subscription(bought).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "custom"})
    @Holds(Rule.ONE_ACTIVE)
    void secondOne_is409_whileOneIsActive(String first) {
        String custom = line(IMAGE, "stable", 1, 1);
        Reply active = first.equals("plan") ? buyPlan("starter") : buyCustom(custom);
        String before = state();

        tryPlan("pro", "").isRefused(409, "conflict_error", "active_subscription_exists");
        tryCustom(custom).isRefused(409, "conflict_error", "active_subscription_exists");
        assertThat(state()).isEqualTo(before);

        cancel(active, true).hasStatus(200);
        tryPlan("pro", "").isRefused(409, "conflict_error", "active_subscription_exists");
        cancel(active, false).hasStatus(200);
        buyCustom(custom);
    }

    @Test
    @Holds({Rule.ONE_ACTIVE, Rule.SUBSCRIPTION_ACTIVE, Rule.END_CANCELS_RENEWS_OR_EXPIRES})
    void oneThatIsLeftAlone_expiresAtItsEnd_andMakesRoomForAnother() {
        Reply bought = buyPlan("starter");
        account.clock().set(END.minusNanos(1));
        call(secretOf(bought), MINI).hasStatus(200);

        assertThat(account.clock().set(END))
                .extracting(due -> due.at() + " " + due.type() + " " + due.id())
                .contains(END + " subscription.expired " + idOf(bought));

        call(secretOf(bought), MINI).isRefused(403, "permission_error", "subscription_expired");
        assertThat(subscription(bought).textAt("/status")).isEqualTo("expired");
        wire.get(manager, SUBSCRIPTIONS + "/active").isRefused(404, "not_found_error", "no_active_subscription");
        assertThat(wire.get(manager, KEYS + "/" + bought.at("/apiKeyId").longValue())
                        .textAt("/status"))
                .isEqualTo("expired");
        buyPlan("pro");
    }

    @Test
    @Holds({Rule.SUBSCRIPTION_ACTIVE, Rule.END_CANCELS_RENEWS_OR_EXPIRES})
    void oneThatCancelsAtItsEnd_worksUntilThen_andIsCanceled_evenWhenItWouldRenewItself() {
        Reply bought = tryPlan("starter", ",'autoRenew':true").hasStatus(201);
        Reply marked = cancel(bought, true).hasStatus(200);
        assertThat(marked.textAt("/status")).isEqualTo("active");
        assertThat(marked.at("/cancelAtPeriodEnd").booleanValue()).isTrue();
        account.clock().set(END.minusNanos(1));
        call(secretOf(bought), MINI).hasStatus(200);

        account.clock().set(END);

        call(secretOf(bought), MINI).isRefused(403, "permission_error", "subscription_canceled");
        assertThat(subscription(bought).textAt("/status")).isEqualTo("canceled");
    }

    @Test
    @Holds(Rule.END_CANCELS_RENEWS_OR_EXPIRES)
    void oneThatRenewsItself_goesOnWithTheSameKey_untilTheCardDeclines() {
        Reply bought = tryPlan("starter", ",'autoRenew':true").hasStatus(201);
        for (String end : new String[] {"2026-03-31T12:00:00.000Z", "2026-04-30T12:00:00.000Z"}) {
            account.clock().set(Instant.parse(subscription(bought).textAt("/endsAt")));
            assertThat(subscription(bought).textAt("/endsAt")).isEqualTo(end);
            call(secretOf(bought), MINI).hasStatus(200);
        }
        account.card(CardOutcome.DECLINE);

        account.clock().set(Instant.parse("2026-04-30T12:00:00Z"));

        assertThat(subscription(bought).textAt("/status")).isEqualTo("expired");
        call(secretOf(bought), MINI).isRefused(403, "permission_error", "subscription_expired");
        assertThat(account.ledger()).hasSize(1);
    }

    @Test
    @Holds({Rule.CANCEL_AT_ONCE, Rule.SUBSCRIPTION_ACTIVE, Rule.KEYS_STOP_AT_ONCE})
    void canceledAtOnce_stopsItsKeyAtOnce_withoutARefund() {
        Reply bought = buyPlan("starter");
        String ledger = wire.get(manager, LEDGER).text();

        assertThat(cancel(bought, false).hasStatus(200).textAt("/status")).isEqualTo("canceled");

        call(secretOf(bought), MINI).isRefused(403, "permission_error", "subscription_canceled");
        assertThat(wire.get(manager, LEDGER).text()).isEqualTo(ledger);
        cancel(bought, false).isRefused(409, "conflict_error", "subscription_not_active");
        cancel(bought, true).isRefused(409, "conflict_error", "subscription_not_active");
        assertThat(account.clock().advance(Duration.ofDays(60)))
                .noneMatch(due -> due.type().startsWith("subscription."));
    }

    @Test
    @Holds({Rule.REGENERATE, Rule.KEYS_STOP_AT_ONCE, Rule.CREDENTIAL_KNOWN})
    void regenerated_killsTheOldKeyAtOnce_andKeepsIdAndUsage() {
        Reply bought = buyCustom(line(IMAGE, "stable", 3, 3));
        images(secretOf(bought), 1).hasStatus(200);

        Reply fresh = regenerate(bought).hasStatus(200);

        assertThat(Reply.names(fresh.json())).containsExactly("key", "maskedKey");
        images(secretOf(bought), 1).isRefused(401, "authentication_error", "invalid_api_key");
        images(secretOf(fresh), 1).hasStatus(200);
        assertThat(usage(bought).at("/models/0/monthlyUsed").longValue()).isEqualTo(2);
        Reply after = subscription(bought);
        assertThat(after.at("/apiKeyId")).isEqualTo(bought.at("/apiKeyId"));
        assertThat(after.textAt("/maskedKey")).isEqualTo(fresh.textAt("/maskedKey"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Holds(Rule.REGENERATE)
    void regenerating_isRefusedOnceItHasEnded(boolean canceled) {
        Reply bought = buyPlan("starter");
        if (canceled) {
            cancel(bought, false).hasStatus(200);
        } else {
            account.clock().set(END);
        }

        regenerate(bought).isRefused(409, "conflict_error", "subscription_not_active");
        Secret old = secretOf(bought);
        refused(call(old, MINI), 403, canceled ? "subscription_canceled" : "subscription_expired");
    }
}
