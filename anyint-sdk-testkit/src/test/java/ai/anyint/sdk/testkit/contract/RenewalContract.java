package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renewing: an expired subscription begins anew, an active one gets a month more, a canceled one stays canceled. */
abstract class RenewalContract extends BillingContract {

    private static final Instant END = Instant.parse("2026-02-28T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-30T08:00:00Z");

    RenewalContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Holds({Rule.RENEW_EXPIRED, Rule.PERIODS_FROM_ANCHOR, Rule.USAGE_STARTS_AT_ZERO, Rule.CREDENTIAL_KNOWN})
    void expiredOne_beginsAnew_withANewKeyANewAnchorAndNothingUsed(boolean plan) {
        Reply bought = plan ? buyPlan("starter") : buyCustom(line(IMAGE, "stable", 3, 3));
        images(secretOf(bought), 2).hasStatus(200);
        account.clock().set(END);
        account.clock().set(LATER);

        Reply renewed = renew(bought).hasStatus(200);

        assertThat(idOf(renewed)).isEqualTo(idOf(bought));
        assertThat(renewed.textAt("/status")).isEqualTo("active");
        assertThat(renewed.textAt("/createdAt")).isEqualTo(bought.textAt("/createdAt"));
        assertThat(renewed.textAt("/currentPeriodStart")).isEqualTo("2026-03-30T08:00:00.000Z");
        assertThat(renewed.textAt("/endsAt")).isEqualTo("2026-04-30T08:00:00.000Z");
        Reply usage = usage(bought);
        for (String entry : new String[] {"/models/0", "/shared/0", "/shared/1"}) {
            assertThat(usage.at(entry + "/monthlyUsed").asLong()).isZero();
            assertThat(usage.at(entry + "/dailyCallsUsed").asLong()).isZero();
        }
        Secret fresh = secretOf(renewed);
        assertThat(fresh.reveal()).isNotEqualTo(secretOf(bought).reveal());
        images(fresh, 1).hasStatus(200);
        images(secretOf(bought), 1).isRefused(401, "authentication_error", "invalid_api_key");
    }

    @Test
    @Holds(Rule.RENEW_EXPIRED)
    void expiredOne_renewedOnTheDayItEnded_hasItsDailyCallsAnewToo() {
        Reply bought = buyCustom(line(IMAGE, "stable", 1, 3));
        account.clock().set(END.minusSeconds(1));
        images(secretOf(bought), 1).hasStatus(200);
        account.clock().set(END);

        Reply renewed = renew(bought).hasStatus(200);

        assertThat(usage(bought).at("/models/0/dailyCallsUsed").longValue()).isZero();
        images(secretOf(renewed), 1).hasStatus(200);
    }

    @Test
    @Holds({Rule.RENEW_EXPIRED, Rule.KEYS_STOP_AT_ONCE})
    void oldKeys_areDeadForGood_afterEveryRenewalAndRegeneration() {
        Reply bought = buyPlan("starter");
        account.clock().set(END);
        Reply second = renew(bought).hasStatus(200);
        Reply third = regenerate(bought).hasStatus(200);
        account.clock().advance(Duration.ofDays(40));
        Reply fourth = renew(bought).hasStatus(200);

        for (Reply dead : new Reply[] {bought, second, third}) {
            call(secretOf(dead), MINI).isRefused(401, "authentication_error", "invalid_api_key");
        }
        call(secretOf(fourth), MINI).hasStatus(200);
    }

    @Test
    @Holds({Rule.RENEW_EXPIRED, Rule.ONE_ACTIVE})
    void expiredOne_cannotBeRenewed_whileAnotherIsActive() {
        Reply first = buyPlan("starter");
        account.clock().set(END);
        Reply second = buyPlan("pro");
        String before = state();

        renew(first).isRefused(409, "conflict_error", "active_subscription_exists");

        assertThat(state()).isEqualTo(before);
        call(secretOf(first), MINI).isRefused(403, "permission_error", "subscription_expired");
        cancel(second, false).hasStatus(200);
        renew(first).hasStatus(200);
    }

    @Test
    @Holds(Rule.RENEW_ACTIVE)
    void activeOne_getsAMonthMore_andKeyPeriodsAndUsageRunOn() {
        Reply bought = buyCustom(line(IMAGE, "stable", 3, 3));
        images(secretOf(bought), 2).hasStatus(200);
        String usage = usage(bought).text();

        Reply renewed = renew(bought).hasStatus(200);

        assertThat(renewed.at("/key").isMissingNode()).isTrue();
        assertThat(renewed.textAt("/maskedKey")).isEqualTo(bought.textAt("/maskedKey"));
        assertThat(renewed.textAt("/currentPeriodStart")).isEqualTo("2026-01-31T12:00:00.000Z");
        assertThat(renewed.textAt("/currentPeriodEnd")).isEqualTo("2026-02-28T12:00:00.000Z");
        assertThat(renewed.textAt("/endsAt")).isEqualTo("2026-03-31T12:00:00.000Z");
        assertThat(usage(bought).text()).isEqualTo(usage);
        account.clock().set(Instant.parse("2026-03-31T11:59:59.999Z"));
        images(secretOf(bought), 3).hasStatus(200);
        assertThat(subscription(bought).textAt("/currentPeriodStart")).isEqualTo("2026-02-28T12:00:00.000Z");
        account.clock().advance(Duration.ofMillis(1));
        images(secretOf(bought), 1).isRefused(403, "permission_error", "subscription_expired");
    }

    @Test
    @Holds({Rule.RENEW_ACTIVE, Rule.PERIODS_FROM_ANCHOR})
    void activeOne_renewedTwice_isPaidForThreeMonthsFromTheAnchor() {
        Reply bought = buyPlan("starter");

        renew(bought).hasStatus(200);

        assertThat(renew(bought).hasStatus(200).textAt("/endsAt")).isEqualTo("2026-04-30T12:00:00.000Z");
    }

    @Test
    @Holds(Rule.RENEW_CANCELED)
    void canceledOne_cannotBeRenewed() {
        Reply bought = buyPlan("starter");
        cancel(bought, false).hasStatus(200);
        String before = state();

        renew(bought).isRefused(409, "conflict_error", "subscription_not_active");

        assertThat(state()).isEqualTo(before);
        call(secretOf(bought), MINI).isRefused(403, "permission_error", "subscription_canceled");
    }

    @Test
    @Holds(Rule.RENEW_CANCELED)
    void oneThatWasCanceledAtItsEnd_cannotBeRenewed() {
        Reply bought = buyPlan("starter");
        cancel(bought, true).hasStatus(200);
        account.clock().set(END);

        renew(bought).isRefused(409, "conflict_error", "subscription_not_active");
    }
}
