package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A plan: its models share one daily limit, and one monthly cap a unit. */
abstract class PlanContract extends BillingContract {

    PlanContract(Door door) {
        super(door);
    }

    @Test
    @Holds({Rule.PLAN_SHARES_LIMITS, Rule.DAILY_LIMIT})
    void dailyLimit_isSharedByAllModels() {
        Reply bought = buyPlan("starter");
        Secret key = secretOf(bought);
        for (int i = 0; i < 49; i++) {
            call(key, MINI).hasStatus(200);
            call(key, SONNET).hasStatus(200);
        }
        images(key, 3).hasStatus(200);
        call(key, MINI).hasStatus(200);

        for (String model : new String[] {MINI, SONNET, IMAGE}) {
            Reply refused = call(key, model).isRefused(429, "quota_error", "daily_call_limit_exceeded");
            assertThat(refused.textAt("/error/message"))
                    .contains(idOf(bought), "used 100", "of 100 calls", "2026-02-01T00:00:00Z")
                    .doesNotContain(model);
        }
        assertThat(usage(bought).at("/shared")).allSatisfy(entry -> {
            assertThat(entry.path("dailyCallsUsed").longValue()).isEqualTo(100);
            assertThat(entry.path("dailyCallsRemaining").longValue()).isZero();
        });
        account.clock().advance(Duration.ofHours(12));
        call(key, MINI).hasStatus(200);
    }

    @Test
    @Holds({Rule.PLAN_SHARES_LIMITS, Rule.MONTHLY_CAP})
    void monthlyCap_isSharedByTheModelsOfOneUnit_andByNoOther() {
        Reply bought = buyPlan("starter");
        Secret key = secretOf(bought);
        tokens(key, MINI, 1_999_999, 0).hasStatus(200);
        tokens(key, SONNET, 0, 1).hasStatus(200);

        for (String model : new String[] {MINI, SONNET}) {
            Reply refused = call(key, model).isRefused(429, "quota_error", "monthly_cap_exceeded");
            assertThat(refused.textAt("/error/message"))
                    .contains(idOf(bought), "used 2000000", "of 2000000 tokens", "2026-02-28T12:00:00Z")
                    .doesNotContain(model);
        }
        images(key, 10).hasStatus(200);
        Reply usage = usage(bought);
        assertThat(usage.at("/shared"))
                .extracting(entry -> entry.path("unit").asText() + " "
                        + entry.path("monthlyUsed").longValue() + "/"
                        + entry.path("monthlyLimit").longValue())
                .containsExactly("tokens 2000000/2000000", "generations 10/50");
        assertThat(usage.at("/models").isMissingNode()).isTrue();
    }

    @Test
    @Holds({Rule.PLAN_SHARES_LIMITS, Rule.MONTHLY_CAP})
    void generationsAndTasks_haveCapsOfTheirOwn() {
        Secret key = secretOf(buyPlan("pro"));
        for (int i = 0; i < 50; i++) {
            images(key, 10).hasStatus(200);
            call(key, MUSIC).hasStatus(200);
        }

        call(key, IMAGE).isRefused(429, "quota_error", "monthly_cap_exceeded");
        call(key, VIDEO).isRefused(429, "quota_error", "monthly_cap_exceeded");
        call(key, MUSIC).isRefused(429, "quota_error", "monthly_cap_exceeded");
        call(key, MINI).hasStatus(200);
    }

    @Test
    @Holds({Rule.MODEL_IN_SUBSCRIPTION, Rule.NOTHING_CROSSES_OVER})
    void modelOutsideThePlan_is403_andTheBalanceIsNotTouched() {
        Secret key = secretOf(buyPlan("starter"));
        String before = state();

        call(key, "claude-opus-4-6").isRefused(403, "permission_error", "model_not_in_subscription");
        call(key, VIDEO).isRefused(403, "permission_error", "model_not_in_subscription");
        call(key, MUSIC).isRefused(403, "permission_error", "model_not_in_subscription");

        assertThat(state()).isEqualTo(before);
        assertThat(account.balance()).isEqualTo(Money.of("5"));
    }

    @Test
    @Holds(Rule.TIER_AVAILABLE)
    void plan_hasNoTier_soNoneThatIsDownStopsIt() {
        Secret key = secretOf(buyPlan("starter"));
        for (String tier : new String[] {"basic", "stable", "enterprise"}) {
            account.tier(SONNET, tier, false);
        }

        call(key, SONNET).hasStatus(200);
    }

    @Test
    @Holds({Rule.NOTHING_CROSSES_OVER, Rule.LEDGER_IS_BALANCE_ONLY})
    void planThatIsUsedUp_neverFallsBackToTheBalance_norNeedsOne() {
        account.balance("0");
        Secret key = secretOf(buyPlan("starter"));

        tokens(key, MINI, 3_000_000, 0).hasStatus(200);
        account.balance("5");
        call(key, MINI).isRefused(429, "quota_error", "monthly_cap_exceeded");

        assertThat(account.balance()).isEqualTo(Money.of("5"));
        assertThat(account.ledger()).noneMatch(entry -> entry.type().equals("usage"));
    }
}
