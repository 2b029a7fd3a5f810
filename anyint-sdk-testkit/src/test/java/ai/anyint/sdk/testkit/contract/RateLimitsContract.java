package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rate_limits}: requests and tokens over sliding windows. */
@Tag("time")
abstract class RateLimitsContract extends WireContract {

    private static final Duration NANO = Duration.ofNanos(1);

    RateLimitsContract(Door door) {
        super(door);
    }

    @BeforeEach
    void everyChatTakesTenTokens() {
        account.answer(SONNET, CannedAnswer.tokens(4, 6));
    }

    @ParameterizedTest
    @CsvSource({"rpm, 2, PT1M", "rph, 2, PT1H", "rpd, 2, PT24H", "tpm, 20, PT1M", "tpd, 20, PT24H"})
    @Holds(Rule.RATE_LIMITS)
    void window_isOpenAtItsOldEnd_andClosedAtThePresent(String limit, long value, Duration length) {
        Secret key = keyWith(limit, value);
        chat(key).hasStatus(200);
        account.clock().advance(length.dividedBy(2));
        chat(key).hasStatus(200);
        refused(chat(key));

        account.clock().advance(length.dividedBy(2).minus(NANO));
        refused(chat(key));
        account.clock().advance(NANO);
        chat(key).hasStatus(200);
        refused(chat(key));
        account.clock().advance(length.dividedBy(2).minus(NANO));
        refused(chat(key));
        account.clock().advance(NANO);
        chat(key).hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource({"rpm, 1, 60", "rph, 1, 3600", "rpd, 1, 86400", "tpm, 1, 60", "tpd, 10, 86400"})
    @Holds(Rule.RATE_LIMITS)
    void retryAfter_isTheTimeToSuccess(String limit, long value, long seconds) {
        Secret key = keyWith(limit, value);
        chat(key).hasStatus(200);
        account.clock().advance(Duration.ofMillis(1_500));

        Reply refused = refused(chat(key));

        long wait = Long.parseLong(refused.headers().get("Retry-After"));
        assertThat(wait).isEqualTo(seconds - 1);
        assertThat(refused.headers().get("x-ratelimit-remaining")).isEqualTo("0");
        assertThat(refused.headers().get("x-ratelimit-limit")).isEqualTo(Long.toString(value));
        assertThat(refused.textAt("/error/message")).contains("API key 2", limit, "of " + value);
        account.clock().advance(Duration.ofSeconds(wait).minusMillis(501));
        refused(chat(key));
        account.clock().advance(Duration.ofMillis(501));
        chat(key).hasStatus(200);
    }

    @Test
    @Holds(Rule.RATE_LIMITS)
    void tokens_mayOvershootByTheCallThatWasAdmitted_andWaitUntilEnoughHasLeft() {
        Secret key = keyWith("tpm", 15);
        chat(key).hasStatus(200);
        account.clock().advance(Duration.ofSeconds(10));
        chat(key).hasStatus(200);

        Reply refused = refused(chat(key));
        assertThat(refused.textAt("/error/message")).contains("20");
        assertThat(refused.headers().get("Retry-After")).isEqualTo("50");
        account.clock().advance(Duration.ofSeconds(50));
        chat(key).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpm", "rph", "rpd", "tpm", "tpd"})
    @Holds({Rule.RATE_LIMITS, Rule.ONE_OPERATOR})
    void limitOfZero_admitsNothing_andRetryAfterIsTheWindow(String limit) {
        Secret key = keyWith(limit, 0);

        Reply refused = refused(chat(key));

        String window = limit.endsWith("m") ? "60" : limit.endsWith("h") ? "3600" : "86400";
        assertThat(refused.headers().get("Retry-After")).isEqualTo(window);
        account.clock().advance(Duration.ofDays(1));
        refused(chat(key));
    }

    @Test
    @Holds(Rule.RATE_LIMITS)
    void otherNumber_keepsTheCount_andALimitSetAnewStartsEmpty() {
        Reply created = createKey(json("{'name':'ci','rate_limits':{'rpm':1,'rph':9}}"));
        Secret key = secretOf(created);
        chat(key).hasStatus(200);
        refused(chat(key));

        limits(created, "{'rpm':2,'rph':9}");
        chat(key).hasStatus(200);
        refused(chat(key));
        limits(created, "{'rpm':1,'rph':9}");
        refused(chat(key));
        limits(created, "{'rph':9}");
        chat(key).hasStatus(200);
        limits(created, "{'rpm':1,'rph':9}");
        chat(key).hasStatus(200);
        refused(chat(key));
        limits(created, "null");
        limits(created, "{'rpm':1}");
        chat(key).hasStatus(200);
    }

    @Test
    @Holds(Rule.RATE_LIMITS)
    void severalLimits_theFirstInTheirOrderAnswers() {
        Secret key = secretOf(createKey(json("{'name':'ci','rate_limits':{'tpd':1,'tpm':1,'rpd':1,'rph':1,'rpm':1}}")));
        chat(key).hasStatus(200);

        assertThat(refused(chat(key)).textAt("/error/message")).contains("rpm");
        account.clock().advance(Duration.ofMinutes(1));
        assertThat(refused(chat(key)).textAt("/error/message")).contains("rph");
        account.clock().advance(Duration.ofHours(1));
        assertThat(refused(chat(key)).textAt("/error/message")).contains("rpd");
        account.clock().advance(Duration.ofDays(1));
        chat(key).hasStatus(200);
    }

    @Test
    @Holds({Rule.RATE_LIMITS, Rule.REFUSED_COSTS_NOTHING})
    void refusedCalls_areNotCounted_andAnotherKeyIsFree() {
        Secret key = keyWith("rpm", 1);
        chat(key).hasStatus(200);
        account.clock().advance(Duration.ofSeconds(59));
        refused(chat(key));
        refused(chat(key));
        chat(app).hasStatus(200);

        account.clock().advance(Duration.ofSeconds(1));
        chat(key).hasStatus(200);
        wire.get(key, "/openai/v1/models").hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rpm':-1} | rate_limits.rpm",
                "{'tpd':1.5} | rate_limits.tpd",
                "{'rph':'7'} | rate_limits.rph",
                "{'tpm':99999999999999999999} | rate_limits.tpm",
                "7 | rate_limits",
            })
    @Holds({Rule.RATE_LIMITS, Rule.ONE_OPERATOR})
    void whatIsNoLimit_is400NamingIt(String limits, String param) {
        wire.post(manager, KEYS, json("{'name':'ci','rate_limits':" + limits + "}"))
                .isInvalid("invalid_parameter", param);
    }

    private Secret keyWith(String limit, long value) {
        return secretOf(createKey(json("{'name':'ci','rate_limits':{'" + limit + "':" + value + "}}")));
    }

    private void limits(Reply key, String limits) {
        wire.patch(manager, pathOf(key), json("{'rate_limits':" + limits + "}")).hasStatus(200);
    }

    private static Reply refused(Reply reply) {
        return reply.isRefused(429, "rate_limit_error", "rate_limit_exceeded");
    }
}
