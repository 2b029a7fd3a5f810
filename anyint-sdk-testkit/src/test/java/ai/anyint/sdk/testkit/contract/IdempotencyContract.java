package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Idempotency-Key}: the same POST acts once. */
abstract class IdempotencyContract extends BillingContract {

    private static final String FIFTY = "{'amount':'50.00','currency':'USD'}";
    private static final String TEN = "{'amount':'10.00','currency':'USD'}";

    IdempotencyContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/v1/account/keys                | {'name':'ci'}",
                "/v1/account/projects            | {'name':'search'}",
                "/v1/account/byok                | {'provider':'openai','name':'ours','credential':'test-credential'}",
                "/v1/billing/topups              | {'amount':'50.00','currency':'USD'}",
                "/v1/billing/subscriptions/plan  | {'planId':'starter'}",
            })
    @Holds({Rule.IDEMPOTENCY, Rule.KINDS_AND_PREFIXES})
    void sameRequestAgain_isAnsweredByteForByte_andActsOnce(String path, String body) {
        Reply first = post(manager, path, body, "one").hasStatus(201);
        assertThat(first.headers().get("Idempotent-Replayed")).isNull();
        String after = state();

        Reply again = post(manager, path, body, "one").hasStatus(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.headers().get("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.headers().get("Content-Type"))
                .isEqualTo(first.headers().get("Content-Type"));
        assertThat(again.headers().get("x-request-id"))
                .isNotEqualTo(first.headers().get("x-request-id"));
        assertThat(state()).isEqualTo(after);
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void renewalAndRegeneration_areRepeatedWithTheirKey() {
        Reply bought = buyPlan("starter");
        String one = SUBSCRIPTIONS + "/" + idOf(bought);
        Reply first = post(manager, one + "/key/regenerate", "", "one").hasStatus(200);
        assertThat(post(manager, one + "/key/regenerate", "", "one").text()).isEqualTo(first.text());
        account.clock().advance(Duration.ofDays(28));

        Reply renewed = post(manager, one + "/renew", "", "one").hasStatus(200);
        assertThat(post(manager, one + "/renew", "", "one").text()).isEqualTo(renewed.text());
        assertThat(subscription(bought).textAt("/endsAt")).isEqualTo("2026-03-28T12:00:00.000Z");
        call(secretOf(renewed), MINI).hasStatus(200);
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void otherBodyUnderTheSameKey_is409_andActsNot() {
        post(manager, TOPUPS, FIFTY, "one").hasStatus(201);

        post(manager, TOPUPS, TEN, "one").isRefused(409, "conflict_error", "idempotency_key_reused");
        post(manager, TOPUPS, FIFTY + " ", "one").isRefused(409, "conflict_error", "idempotency_key_reused");
        post(manager, TOPUPS, "{", "one").isRefused(409, "conflict_error", "idempotency_key_reused");

        assertThat(account.balance()).isEqualTo(Money.of("55"));
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void answer_isKeptFor24HoursOfAccountTime_andNoLonger() {
        Reply first = post(manager, TOPUPS, FIFTY, "one").hasStatus(201);
        account.clock().advance(Duration.ofHours(24).minusNanos(1));
        assertThat(post(manager, TOPUPS, FIFTY, "one").text()).isEqualTo(first.text());
        post(manager, TOPUPS, TEN, "one").isRefused(409, "conflict_error", "idempotency_key_reused");

        account.clock().advance(Duration.ofNanos(1));

        Reply later = post(manager, TOPUPS, TEN, "one").hasStatus(201);
        assertThat(later.headers().get("Idempotent-Replayed")).isNull();
        assertThat(account.balance()).isEqualTo(Money.of("65"));
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void refusal_isNotKept_soThatTheRequestMayBeMended() {
        account.card(CardOutcome.DECLINE);
        post(manager, TOPUPS, FIFTY, "one").isRefused(402, "billing_error", "payment_declined");
        post(manager, TOPUPS, "{'amount':'1'}", "one").isInvalid("invalid_parameter", "amount");
        account.card(CardOutcome.ACCEPT);

        Reply mended = post(manager, TOPUPS, FIFTY, "one").hasStatus(201);

        assertThat(mended.headers().get("Idempotent-Replayed")).isNull();
        assertThat(account.balance()).isEqualTo(Money.of("55"));
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void key_isScopedByCallerAndPath() {
        Secret finance = account.provisioningKey("finance");
        Secret stranger = fake.openAccount("0", NOON).provisioningKey();

        for (Secret caller : new Secret[] {manager, finance, stranger}) {
            Reply own = post(caller, TOPUPS, FIFTY, "one").hasStatus(201);
            assertThat(own.headers().get("Idempotent-Replayed")).isNull();
        }
        post(manager, KEYS, "{'name':'ci'}", "one").hasStatus(201);
        post(manager, TOPUPS, FIFTY, "two").hasStatus(201);

        assertThat(account.balance()).isEqualTo(Money.of("155"));
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void otherMethodsAndModelRoutes_takeNoNoticeOfTheHeader() {
        Reply key = createKey(json("{'name':'ci'}"));
        for (String name : new String[] {"a", "b"}) {
            Reply patched = wire.send(wire.request(manager, pathOf(key))
                            .header("Idempotency-Key", "one")
                            .patch(Wire.body(json("{'name':'" + name + "'}"))))
                    .hasStatus(200);
            assertThat(patched.textAt("/name")).isEqualTo(name);
            wire.send(wire.request(app, CHAT).header("Idempotency-Key", "one").post(Wire.body(chatBody(MINI, ""))))
                    .hasStatus(200);
        }
        assertThat(wire.get(manager, ACTIVITY).at("/total_stats/total_requests").longValue())
                .isEqualTo(2);
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void keyThatIsBlankOrTooLong_is400() {
        post(manager, TOPUPS, FIFTY, "k".repeat(256)).isInvalid("invalid_parameter", "Idempotency-Key");
        post(manager, TOPUPS, FIFTY, "").isInvalid("invalid_parameter", "Idempotency-Key");
        post(manager, TOPUPS, FIFTY, "k".repeat(255)).hasStatus(201);
    }

    private Reply post(Secret caller, String path, String body, String key) {
        return wire.send(
                wire.request(caller, path).header("Idempotency-Key", key).post(Wire.body(json(body))));
    }
}
