package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /v1/billing/entitlements}: would a call be admitted now, what would pay, what is left. */
abstract class EntitlementContract extends BillingContract {

    EntitlementContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                           | nano-banana-2 |",
                "``                                                           | nothing       | model_not_found",
                ",'allowed_models':['gpt-4o-mini']                            | nano-banana-2 | model_not_allowed",
                ",'blocked_models':['nano-banana-2']                          | nano-banana-2 | model_not_allowed",
                ",'credit_limit':0                                            | nano-banana-2 | key_credit_limit_exceeded",
                ",'rate_limits':{'rpm':0}                                     | nano-banana-2 | rate_limit_exceeded",
                ",'ip_allowlist':['10.0.0.0/8']                               | nano-banana-2 | ip_not_allowed",
            })
    @Holds(Rule.ENTITLEMENT_IS_ADMISSION)
    void read_saysWhatTheNextCallDoes(String fields, String model, @Nullable String reason) {
        Reply key = createKey(json("{'name':'ci'" + fields + "}"));
        // The caller's address is not judged by the read.
        agree(
                key,
                model,
                reason == null || reason.equals("ip_not_allowed") ? "" : reason,
                reason == null ? "" : reason);
    }

    @Test
    @Holds(Rule.ENTITLEMENT_IS_ADMISSION)
    void readOfAKeyThatDoesNotWork_saysWhy() {
        Reply disabled = createKey(json("{'name':'ci'}"));
        wire.patch(manager, pathOf(disabled), json("{'is_enabled':false}")).hasStatus(200);
        agree(disabled, IMAGE, "key_disabled", "key_disabled");

        Reply expired = createKey(json("{'name':'ci','expires_at':'2026-01-31T13:00:00Z'}"));
        account.clock().advance(Duration.ofHours(1));
        agree(expired, IMAGE, "key_expired", "key_expired");

        Reply deleted = createKey(json("{'name':'ci'}"));
        wire.delete(manager, pathOf(deleted)).hasStatus(204);
        entitlement(manager, IMAGE, deleted.at("/id").longValue()).isRefused(404, "not_found_error", "key_not_found");
    }

    @Test
    @Holds(Rule.ENTITLEMENT_IS_ADMISSION)
    void readOfTheBalance_saysWhatIsLeft_alsoWhenNothingIs() {
        Reply limited = createKey(json("{'name':'ci','credit_limit':1,'rate_limits':{'rpm':10,'rpd':5}}"));
        images(secretOf(limited), 1).hasStatus(200);

        Reply read = agree(limited, IMAGE, "", "");
        assertThat(Reply.names(read.json()))
                .containsExactly("modelId", "apiKeyId", "allowed", "chargedTo", "remaining");
        assertThat(read.textAt("/chargedTo")).isEqualTo("balance");
        assertThat(read.money("/remaining/balance")).isEqualByComparingTo("4.96");
        assertThat(read.money("/remaining/creditLimit")).isEqualByComparingTo("0.96");
        assertThat(read.at("/remaining/rate").toString())
                .isEqualTo(json("{'limit':5,'remaining':4,'resetsAt':'2026-02-01T12:00:00.000Z'}"));

        account.balance("0");
        agree(limited, IMAGE, "insufficient_balance", "insufficient_balance");
    }

    @Test
    @Holds(Rule.ENTITLEMENT_IS_ADMISSION)
    void readOfACustomKey_saysTierAndWhatIsLeft_throughItsWholeLife() {
        Reply bought = buyCustom(line(IMAGE, "stable", 2, 3), line(VIDEO, "stable", 9, 1));
        images(secretOf(bought), 2).hasStatus(200);
        call(secretOf(bought), VIDEO).hasStatus(200);

        Reply read = agree(bought, IMAGE, "", "");
        assertThat(read.textAt("/chargedTo")).isEqualTo("custom");
        assertThat(read.textAt("/subscriptionId")).isEqualTo(idOf(bought));
        assertThat(read.textAt("/channelTier")).isEqualTo("stable");
        assertThat(read.at("/remaining").toString())
                .isEqualTo(json("{'dailyCalls':1,'monthlyUnits':1,'unit':'generations'}"));
        agree(bought, MINI, "model_not_in_subscription", "model_not_in_subscription");
        account.tier(IMAGE, "stable", false);
        agree(bought, IMAGE, "tier_unavailable", "tier_unavailable");
        account.tier(IMAGE, "stable", true);
        agree(bought, IMAGE, "daily_call_limit_exceeded", "daily_call_limit_exceeded");
        agree(bought, VIDEO, "monthly_cap_exceeded", "monthly_cap_exceeded");
        cancel(bought, false).hasStatus(200);
        agree(bought, VIDEO, "subscription_canceled", "subscription_canceled");
    }

    @Test
    @Holds(Rule.ENTITLEMENT_IS_ADMISSION)
    void readOfAPlanKey_saysWhatAllItsModelsShare() {
        Reply bought = buyPlan("starter");
        tokens(secretOf(bought), MINI, 14, 21).hasStatus(200);

        Reply read = agree(bought, SONNET, "", "");

        assertThat(read.textAt("/chargedTo")).isEqualTo("plan");
        assertThat(read.at("/channelTier").isMissingNode()).isTrue();
        assertThat(read.at("/remaining").toString())
                .isEqualTo(json("{'dailyCalls':99,'monthlyUnits':1999965,'unit':'tokens'}"));
        account.clock().advance(Duration.ofDays(28));
        agree(bought, SONNET, "subscription_expired", "subscription_expired");
    }

    @Test
    void readThatNamesTooLittleOrTooMuch_is400() {
        String path = "/v1/billing/entitlements";
        wire.get(manager, path + "?apiKeyId=1").isInvalid("invalid_parameter", "modelId");
        wire.get(manager, path + "?modelId=nano-banana-2").isInvalid("invalid_parameter", "apiKeyId");
        wire.get(manager, path + "?modelId=nano-banana-2&apiKeyId=1&n=2").isInvalid("unknown_parameter", "n");
    }

    /** The read, twice and leaving everything as it is, and then the call; an empty reason is none. */
    private Reply agree(Reply key, String model, String read, String called) {
        long id = key.at("/id").asLong(key.at("/apiKeyId").asLong());
        String before = state();
        Reply reply = entitlement(manager, model, id).hasStatus(200);
        assertThat(entitlement(manager, model, id).text()).isEqualTo(reply.text());
        assertThat(state()).isEqualTo(before);

        assertThat(reply.at("/allowed").booleanValue()).isEqualTo(read.isEmpty());
        assertThat(reply.at("/reason").asText()).isEqualTo(read);
        Reply call = call(secretOf(key), model);
        assertThat(call.status() == 200).as(call.text()).isEqualTo(called.isEmpty());
        assertThat(call.at("/error/code").asText()).isEqualTo(called);
        return reply;
    }
}
