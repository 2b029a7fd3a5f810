package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code x-ratelimit-*}: how near the nearest limit is, this call counted. */
abstract class LimitHeadersContract extends BillingContract {

    LimitHeadersContract(Door door) {
        super(door);
    }

    @Test
    @Holds(Rule.LIMIT_HEADERS)
    void keyWithoutALimit_hasNone() {
        says(call(app, MINI).hasStatus(200), null, null, null);
        says(wire.get(secretOf(buyPlan("starter")), "/openai/v1/models").hasStatus(200), null, null, null);
    }

    @Test
    @Holds(Rule.LIMIT_HEADERS)
    void nearestLimit_isTheOneWithTheSmallestShareLeft_thisCallCounted() {
        Secret key = secretOf(buyCustom(line(IMAGE, "stable", 10, 4)));

        says(images(key, 1), "4", "3", Long.toString(28 * 86_400));
        says(images(key, 2), "4", "1", Long.toString(28 * 86_400));
        says(images(key, 1), "4", "0", Long.toString(28 * 86_400));
    }

    @Test
    @Holds(Rule.LIMIT_HEADERS)
    void tokensOfThisCall_areCountedToo() {
        Secret key = secretOf(buyCustom(line(SONNET, "stable", 100, 100)));

        says(tokens(key, SONNET, 14, 21), "100", "65", Long.toString(28 * 86_400));
    }

    @Test
    @Holds(Rule.LIMIT_HEADERS)
    void reset_isInWholeSecondsRoundedUp() {
        Secret key = secretOf(buyCustom(line(IMAGE, "stable", 2, 100)));
        account.clock().set(NOON.plusMillis(1));

        says(images(key, 1), "2", "1", "43200");
    }

    @Test
    @Holds(Rule.LIMIT_HEADERS)
    void refusal_saysItsOwnLimit() {
        Secret key = secretOf(buyCustom(line(IMAGE, "stable", 1, 1)));
        images(key, 1).hasStatus(200);

        says(images(key, 1).hasStatus(429), "1", "0", "43200");
    }

    @Test
    @Holds(Rule.LIMIT_HEADERS)
    void rateLimits_areLimitsToo() {
        Secret key = secretOf(createKey(json("{'name':'ci','rate_limits':{'rpm':3,'rpd':100}}")));

        says(call(key, MINI), "3", "2", "60");
        says(call(key, MINI), "3", "1", "60");
        Reply stream = wire.post(key, CHAT, chatBody(MINI, ",\"stream\":true"));
        says(stream, "3", "0", "60");
        Reply refused = call(key, MINI).isRefused(429, "rate_limit_error", "rate_limit_exceeded");
        says(refused, "3", "0", "60");
        assertThat(refused.headers().get("Retry-After")).isEqualTo("60");
    }

    private static void says(Reply reply, @Nullable String limit, @Nullable String remaining, @Nullable String reset) {
        assertThat(reply.headers().get("x-ratelimit-limit")).isEqualTo(limit);
        assertThat(reply.headers().get("x-ratelimit-remaining")).isEqualTo(remaining);
        assertThat(reply.headers().get("x-ratelimit-reset")).isEqualTo(reset);
    }
}
