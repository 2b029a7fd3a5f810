package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A custom subscription: each model has its own tier, daily limit and monthly cap. */
abstract class CapsContract extends BillingContract {

    private static final Instant MIDNIGHT = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant PERIOD_END = Instant.parse("2026-02-28T12:00:00Z");

    CapsContract(Door door) {
        super(door);
    }

    @Test
    @Holds({Rule.DAILY_LIMIT, Rule.DAILY_IS_UTC_DAY, Rule.REFUSAL_NAMES_LIMIT})
    void dailyLimit_refusesUntilTheNextUtcDay() {
        Reply bought = buyCustom(line(IMAGE, "stable", 2, 100));
        Secret key = secretOf(bought);
        images(key, 1).hasStatus(200);
        images(key, 1).hasStatus(200);

        Reply refused = images(key, 1).isRefused(429, "quota_error", "daily_call_limit_exceeded");
        assertThat(refused.headers().get("Retry-After")).isEqualTo("43200");
        assertThat(refused.textAt("/error/message"))
                .contains(idOf(bought), "daily calls", "used 2", "of 2", IMAGE, "resets at 2026-02-01T00:00:00Z");
        account.clock().set(MIDNIGHT.minusNanos(1));
        Reply last = images(key, 1).isRefused(429, "quota_error", "daily_call_limit_exceeded");
        assertThat(last.headers().get("Retry-After")).isEqualTo("1");

        account.clock().set(MIDNIGHT);
        images(key, 1).hasStatus(200);
        assertThat(usage(bought).at("/models/0/dailyCallsUsed").longValue()).isEqualTo(1);
        assertThat(usage(bought).at("/models/0/monthlyUsed").longValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({IMAGE + ", stable, generations", VIDEO + ", stable, generations", MUSIC + ", basic, tasks"})
    @Holds({Rule.MONTHLY_CAP, Rule.USAGE_STARTS_AT_ZERO, Rule.REFUSAL_NAMES_LIMIT})
    void monthlyCap_refusesUntilTheNextPeriod(String model, String tier, String unit) {
        Reply bought = buyCustom(line(model, tier, 100, 2));
        renew(bought).hasStatus(200);
        Secret key = secretOf(bought);
        call(key, model).hasStatus(200);
        call(key, model).hasStatus(200);

        Reply refused = call(key, model).isRefused(429, "quota_error", "monthly_cap_exceeded");
        assertThat(refused.headers().get("Retry-After")).isEqualTo(Long.toString(28 * 86_400));
        assertThat(refused.textAt("/error/message"))
                .contains(
                        idOf(bought),
                        "monthly cap",
                        "used 2",
                        "of 2 " + unit,
                        model,
                        "since 2026-01-31T12:00:00Z",
                        "resets at 2026-02-28T12:00:00Z");
        account.clock().set(PERIOD_END.minusNanos(1));
        call(key, model).isRefused(429, "quota_error", "monthly_cap_exceeded");

        account.clock().set(PERIOD_END);
        assertThat(usage(bought).at("/models/0/monthlyUsed").longValue()).isZero();
        call(key, model).hasStatus(200);
    }

    @Test
    @Holds({Rule.MONTHLY_CAP, Rule.ONE_OPERATOR})
    void tokensBelowTheCap_admitOneMore_whichMayOvershoot_andWhatRemainsIsNeverNegative() {
        Reply bought = buyCustom(line(SONNET, "stable", 100, 35));
        Secret key = secretOf(bought);
        tokens(key, SONNET, 14, 20).hasStatus(200);
        assertThat(usage(bought).at("/models/0/monthlyRemaining").longValue()).isEqualTo(1);

        tokens(key, SONNET, 14, 21).hasStatus(200);

        assertThat(usage(bought).at("/models/0/monthlyUsed").longValue()).isEqualTo(69);
        assertThat(usage(bought).at("/models/0/monthlyRemaining").longValue()).isZero();
        call(key, SONNET).isRefused(429, "quota_error", "monthly_cap_exceeded");
    }

    @Test
    @Holds({Rule.MONTHLY_CAP, Rule.ONE_OPERATOR})
    void tokensThatAreExactlyTheCap_admitNothingMore() {
        Secret key = secretOf(buyCustom(line(SONNET, "stable", 100, 35)));

        tokens(key, SONNET, 14, 21).hasStatus(200);

        call(key, SONNET).isRefused(429, "quota_error", "monthly_cap_exceeded");
    }

    @Test
    @Holds(Rule.IMAGES_ARE_ONE_CALL)
    void severalImages_areOneCallAndAsManyGenerations_admittedBelowTheCap() {
        Reply bought = buyCustom(line(IMAGE, "stable", 3, 5));
        Secret key = secretOf(bought);
        images(key, 4).hasStatus(200);

        images(key, 4).hasStatus(200);

        Reply usage = usage(bought);
        assertThat(usage.at("/models/0/dailyCallsUsed").longValue()).isEqualTo(2);
        assertThat(usage.at("/models/0/monthlyUsed").longValue()).isEqualTo(8);
        assertThat(usage.at("/models/0/monthlyRemaining").longValue()).isZero();
        images(key, 1).isRefused(429, "quota_error", "monthly_cap_exceeded");
    }

    @Test
    @Holds({Rule.MODEL_IN_SUBSCRIPTION, Rule.NOTHING_CROSSES_OVER})
    void modelThatWasNotBought_is403_whateverTheBalance() {
        Secret key = secretOf(buyCustom(line(IMAGE, "stable", 1, 1)));
        String before = state();

        call(key, MINI).isRefused(403, "permission_error", "model_not_in_subscription");

        assertThat(state()).isEqualTo(before);
        assertThat(wire.get(key, "/openai/v1/models").at("/data"))
                .extracting(model -> model.path("id").asText())
                .containsExactly(IMAGE);
    }

    @Test
    @Holds({Rule.NOTHING_CROSSES_OVER, Rule.LEDGER_IS_BALANCE_ONLY})
    void customKey_neverFallsBackToTheBalance_norTheStandardKeyToTheSubscription() {
        Reply bought = buyCustom(line(IMAGE, "stable", 1, 1));
        images(secretOf(bought), 1).hasStatus(200);
        images(secretOf(bought), 1).hasStatus(429);
        assertThat(account.balance()).isEqualTo(Money.of("5"));
        assertThat(account.ledger()).hasSize(1);

        images(app, 1).hasStatus(200);

        assertThat(account.balance()).isEqualTo(Money.of("4.96"));
        assertThat(usage(bought).at("/models/0/monthlyUsed").longValue()).isEqualTo(1);
        account.balance("0");
        images(app, 1).isRefused(402, "billing_error", "insufficient_balance");
    }

    @Test
    @Holds({Rule.TIER_AVAILABLE, Rule.NOTHING_CROSSES_OVER})
    void tierThatIsDown_is503_andNoOtherTierIsTried() {
        Reply bought = buyCustom(line(SONNET, "stable", 10, 1000));
        Secret key = secretOf(bought);
        account.tier(SONNET, "basic", false).tier(SONNET, "enterprise", false).tier(MINI, "stable", false);
        call(key, SONNET).hasStatus(200);
        String before = state();

        account.tier(SONNET, "basic", true).tier(SONNET, "stable", false);

        Reply refused = call(key, SONNET).isRefused(503, "api_error", "tier_unavailable");
        assertThat(refused.textAt("/error/message")).contains("stable", SONNET, idOf(bought));
        assertThat(refused.headers().get("Retry-After")).isNull();
        call(app, SONNET).hasStatus(200);
        assertThat(usage(bought).text()).isIn(before.lines().toList());
        account.tier(SONNET, "stable", true);
        call(key, SONNET).hasStatus(200);
    }

    @Test
    @Holds(Rule.TIER_AVAILABLE)
    void tierThatIsDownForAll_isDownForEachAccount() {
        Secret key = secretOf(buyCustom(line(SONNET, "stable", 10, 1000)));

        fake.tier(SONNET, "stable", false);
        call(key, SONNET).isRefused(503, "api_error", "tier_unavailable");
        account.tier(SONNET, "stable", true);
        call(key, SONNET).isRefused(503, "api_error", "tier_unavailable");
        fake.tier(SONNET, "stable", true);

        call(key, SONNET).hasStatus(200);
    }
}
