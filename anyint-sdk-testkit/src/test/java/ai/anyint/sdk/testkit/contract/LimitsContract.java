package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a key stops: its limit, its expiry, its switch, its deletion. */
@Tag("time")
abstract class LimitsContract extends WireContract {

    private static final String ONE_CALL = "0.000357";

    LimitsContract(Door door) {
        super(door);
    }

    @BeforeEach
    void can() {
        everyChatCosts357Millionths();
    }

    @Test
    @Holds({Rule.CREDIT_LIMIT, Rule.ONE_OPERATOR})
    void limitOfNull_admitsWhateverTheBalancePays() {
        Secret key = secretOf(createKey("{\"name\":\"ci\",\"credit_limit\":null}"));

        chat(key).hasStatus(200);
        chat(key).hasStatus(200);
    }

    @Test
    @Holds({Rule.CREDIT_LIMIT, Rule.ONE_OPERATOR})
    void limitOfZero_admitsNothing() {
        Secret key = secretOf(createKey("{\"name\":\"ci\",\"credit_limit\":0}"));

        Reply refused = chat(key).isRefused(429, "quota_error", "key_credit_limit_exceeded");

        assertThat(refused.headers().get("Retry-After")).isNull();
    }

    @Test
    @Holds({Rule.CREDIT_LIMIT, Rule.ONE_OPERATOR, Rule.REFUSAL_NAMES_LIMIT})
    void limitThatIsExactlySpent_admitsNothingMore_andNamesItself() {
        Secret key = secretOf(createKey("{\"name\":\"ci\",\"credit_limit\":" + ONE_CALL + "}"));

        chat(key).hasStatus(200);

        Reply refused = chat(key).isRefused(429, "quota_error", "key_credit_limit_exceeded");
        assertThat(refused.textAt("/error/message")).contains("API key 2", ONE_CALL);
    }

    @Test
    @Holds({Rule.CREDIT_LIMIT, Rule.ONE_OPERATOR})
    void limitWithTheSmallestAmountLeft_admitsOneMore_andSpendsBeyondIt() {
        Reply created = createKey("{\"name\":\"ci\",\"credit_limit\":0.0003570001}");

        chat(secretOf(created)).hasStatus(200);
        chat(secretOf(created)).hasStatus(200);

        assertThat(wire.get(manager, pathOf(created)).textAt("/spent")).isEqualTo("0.000714");
        chat(secretOf(created)).isRefused(429, "quota_error", "key_credit_limit_exceeded");
    }

    @Test
    @Holds(Rule.CREDIT_LIMIT)
    void limitRaisedOrRemoved_admitsAgain() {
        Reply created = createKey("{\"name\":\"ci\",\"credit_limit\":" + ONE_CALL + "}");
        Secret key = secretOf(created);
        chat(key).hasStatus(200);

        wire.patch(manager, pathOf(created), "{\"credit_limit\":0.000714}").hasStatus(200);
        chat(key).hasStatus(200);
        chat(key).isRefused(429, "quota_error", "key_credit_limit_exceeded");
        wire.patch(manager, pathOf(created), "{\"credit_limit\":null}").hasStatus(200);
        chat(key).hasStatus(200);
    }

    @Test
    @Holds(Rule.ADMISSION_ORDER)
    void emptyBalance_answersBeforeTheCreditLimit() {
        Secret key = secretOf(createKey("{\"name\":\"ci\",\"credit_limit\":0}"));
        account.balance("0");

        chat(key).isRefused(402, "billing_error", "insufficient_balance");
    }

    @Test
    @Holds({Rule.KEY_ENABLED, Rule.KEYS_STOP_AT_ONCE})
    void expiry_refusesAtTheInstantItself_andAdmitsANanosecondBefore() {
        Instant end = NOON.plusSeconds(3600);
        Reply created = createKey("{\"name\":\"ci\",\"expires_at\":\"" + end + "\"}");
        Secret key = secretOf(created);

        account.clock().set(end.minusMillis(1));
        chat(key).hasStatus(200);
        account.clock().set(end.minusNanos(1));
        chat(key).hasStatus(200);
        account.clock().set(end);
        chat(key).isRefused(401, "authentication_error", "key_expired");
        assertThat(wire.get(manager, pathOf(created)).textAt("/status")).isEqualTo("expired");
        wire.get(key, "/openai/v1/models").isRefused(401, "authentication_error", "key_expired");
    }

    @Test
    @Holds(Rule.KEY_ENABLED)
    void expiredKey_isRevivedByANewExpiryOrByNone() {
        Reply created = createKey("{\"name\":\"ci\",\"expires_at\":\"2026-01-31T13:00:00Z\"}");
        account.clock().advance(Duration.ofHours(1));
        chat(secretOf(created)).isRefused(401, "authentication_error", "key_expired");

        wire.patch(manager, pathOf(created), "{\"expires_at\":\"2026-01-31T14:00:00Z\"}")
                .hasStatus(200);
        chat(secretOf(created)).hasStatus(200);
        account.clock().advance(Duration.ofHours(1));
        chat(secretOf(created)).isRefused(401, "authentication_error", "key_expired");
        wire.patch(manager, pathOf(created), "{\"expires_at\":null}").hasStatus(200);
        chat(secretOf(created)).hasStatus(200);
    }

    @Test
    @Holds({Rule.KEY_ENABLED, Rule.KEYS_STOP_AT_ONCE, Rule.SPENT_SURVIVES})
    void disabledKey_stopsAtOnce_andKeepsWhatItSpentWhenEnabled() {
        Reply created = createKey("{\"name\":\"ci\"}");
        chat(secretOf(created)).hasStatus(200);

        Reply disabled =
                wire.patch(manager, pathOf(created), "{\"is_enabled\":false}").hasStatus(200);
        assertThat(disabled.textAt("/status")).isEqualTo("disabled");
        chat(secretOf(created)).isRefused(401, "authentication_error", "key_disabled");

        Reply enabled = wire.patch(manager, pathOf(created), "{\"is_enabled\":true,\"name\":\"new\"}")
                .hasStatus(200);
        assertThat(enabled.textAt("/spent")).isEqualTo(ONE_CALL);
        chat(secretOf(created)).hasStatus(200);
    }

    @Test
    @Holds({Rule.CREDENTIAL_KNOWN, Rule.KEYS_STOP_AT_ONCE})
    void deletedKey_stopsAtOnce_andItsHistoryStays() {
        Reply created = createKey("{\"name\":\"gone\"}");
        chat(secretOf(created)).hasStatus(200);

        wire.delete(manager, pathOf(created)).hasStatus(204);

        chat(secretOf(created)).isRefused(401, "authentication_error", "invalid_api_key");
        Reply activity = wire.get(manager, "/v1/account/activity");
        assertThat(activity.textAt("/api_key_usage/0/api_key_name")).isEqualTo("gone");
        assertThat(activity.textAt("/api_key_usage/0/total_cost")).isEqualTo(ONE_CALL);
        assertThat(account.ledger())
                .filteredOn(line -> line.type().equals("usage"))
                .singleElement()
                .satisfies(line -> assertThat(line.keyId()).hasValue(2));
    }
}
