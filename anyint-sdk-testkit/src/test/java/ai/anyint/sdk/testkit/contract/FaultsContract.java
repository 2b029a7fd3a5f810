package ai.anyint.sdk.testkit.contract;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CustomModel;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeEvent;
import ai.anyint.sdk.testkit.FakeSubscription;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.FaultPlan;
import ai.anyint.sdk.testkit.RecordedCall;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Named faults that answer: which call they strike, when, what is done by then, and what the call gets. */
abstract class FaultsContract extends WireContract {

    private static final String KEY = KEYS + "/{key_id}";

    private static final String IMAGES = "/openai/v1/images/generations";

    FaultsContract(Door door) {
        super(door);
    }

    @Test
    void faultBefore_answersTheError_andNothingIsDone() {
        Fault fault = account.inject(Fault.on("POST", KEYS).status(500, "internal_error"));

        wire.post(manager, KEYS, "{\"name\":\"ci\"}").isRefused(500, "api_error", "internal_error");

        assertThat(fault).struck(1).isUsedUp();
        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(1);
    }

    @Test
    void faultAfterCommit_answersTheError_andTheWorkIsDone() {
        account.inject(Fault.on("POST", KEYS).afterCommit().status(500, "internal_error"));

        wire.post(manager, KEYS, "{\"name\":\"ci\"}").isRefused(500, "api_error", "internal_error");

        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(2);
    }

    @Test
    @Holds(Rule.UPSTREAM_FAILURE)
    void upstreamFailure_isNeitherChargedNorCounted() {
        everyChatCosts357Millionths();
        account.inject(Fault.on("POST", CHAT).status(503, "upstream_unavailable"));

        chat(app).isRefused(503, "api_error", "upstream_unavailable");

        assertThat(account).hasBalance("5").hasCharged(0);
        assertThat(requestsInActivity()).isZero();
    }

    @Test
    @Holds(Rule.UPSTREAM_FAILURE)
    void upstreamFailure_givesBackTheLastCallOfARate_andOfADay() {
        Secret once = secretOf(createKey("{\"name\":\"once\",\"rate_limits\":{\"rpm\":1,\"rpd\":1}}"));
        FakeSubscription custom = account.given().custom(new CustomModel("nano-banana-2", "basic", 1, 1));
        account.inject(Fault.on("POST", CHAT).status(500, "internal_error"));
        account.inject(Fault.on("POST", IMAGES).status(502, "bad_gateway"));

        chat(once).hasStatus(500);
        chat(once).hasStatus(200);
        chat(once).isRefused(429, "rate_limit_error", "rate_limit_exceeded");
        image(custom).hasStatus(502);
        assertThat(account.events()).extracting(FakeEvent::type).doesNotContain("usage.alert", "usage.limit_reached");
        image(custom).hasStatus(200);
        assertThat(account.events())
                .extracting(FakeEvent::type)
                .filteredOn("usage.limit_reached"::equals)
                .hasSize(2);
        image(custom).isRefused(429, "quota_error", "daily_call_limit_exceeded");
        assertThat(requestsInActivity()).isEqualTo(2);
    }

    @Test
    @Holds(Rule.UPSTREAM_FAILURE)
    void upstreamFailure_isNotMetByACallThatIsRefused() {
        account.balance("0");
        Fault failure = account.inject(Fault.on("POST", CHAT).status(503, "upstream_unavailable"));

        chat(app).isRefused(402, "billing_error", "insufficient_balance");
        assertThat(failure.hits()).isZero();

        account.balance("1");
        chat(app).isRefused(503, "api_error", "upstream_unavailable");
        assertThat(failure.hits()).isOne();
    }

    private Reply image(FakeSubscription custom) {
        return wire.post(custom.key(), IMAGES, "{\"model\":\"nano-banana-2\",\"prompt\":\"a cat\"}");
    }

    private int requestsInActivity() {
        return wire.get(manager, "/v1/account/activity")
                .at("/total_stats/total_requests")
                .asInt();
    }

    @ParameterizedTest
    @CsvSource({"''", "',\"stream\":true'"})
    void modelCallWhoseAnswerIsLost_isChargedWhole(String streamed) {
        everyChatCosts357Millionths();
        account.inject(Fault.on("POST", CHAT).afterCommit().status(502, "bad_gateway"));

        Reply lost = wire.post(app, CHAT, chatBody(SONNET, streamed)).isRefused(502, "api_error", "bad_gateway");

        assertThat(account)
                .hasBalance("4.999643")
                .chargedExactlyOnce()
                .chargedExactlyOnce(String.valueOf(lost.headers().get("x-request-id")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, XOOOO", "2, 1, OXOOO", "2, 3, OXXXO", "1, 5, XXXXX"})
    void fault_strikesFromTheNthCallOn_soManyTimes(int nth, int times, String pattern) {
        Fault fault = account.inject(
                Fault.on("GET", "/v1/account/balance").nth(nth).times(times).status(500, "internal_error"));

        assertThat(struck(5)).isEqualTo(pattern);
        assertThat(fault).struck(times).isUsedUp();
    }

    @Test
    void fault_strikesExactlySoManyTimes_howeverManyCallAtOnce() {
        Fault fault = account.inject(
                Fault.on("GET", "/v1/account/balance").nth(11).times(7).status(500, "internal_error"));

        long struck = IntStream.range(0, 64)
                .parallel()
                .filter(i -> balance().status() == 500)
                .count();

        assertThat(struck).isEqualTo(7);
        assertThat(fault).isUsedUp();
    }

    @Test
    void nth_isCountedFromTheInjection() {
        assertThat(struck(3)).isEqualTo("OOO");
        account.inject(Fault.on("GET", "/v1/account/balance").nth(2).status(500, "internal_error"));

        assertThat(struck(3)).isEqualTo("OXO");
    }

    @Test
    void severalFaults_strikeInTheOrderOfTheirInjection() {
        account.inject(Fault.on("GET", "/v1/account/balance").status(500, "internal_error"));
        account.inject(Fault.on("GET", "/v1/account/balance").afterCommit().status(503, "upstream_unavailable"));
        account.inject(Fault.on("GET", "/v1/account/balance").status(429, "rate_limit_exceeded"));

        assertThat(IntStream.range(0, 4).map(i -> balance().status())).containsExactly(500, 429, 503, 200);
    }

    @Test
    void refusedCall_hasNothingToLose_andIsNotCounted() {
        Fault fault = account.inject(Fault.on("POST", KEYS).afterCommit().status(500, "internal_error"));

        wire.post(manager, KEYS, "{}").isInvalid("invalid_parameter", "name");
        assertThat(fault).struck(0);

        wire.post(manager, KEYS, "{\"name\":\"ci\"}").hasStatus(500);
        assertThat(fault).struck(1);
    }

    @Test
    void faultBefore_isJudgedAfterTheKey_andBeforeTheBody() {
        Fault fault = account.inject(Fault.on("POST", KEYS).status(500, "internal_error"));

        wire.post(app, KEYS, "{}").hasStatus(401);
        wire.send(wire.anonymous(KEYS).post(Wire.body("{}"))).hasStatus(401);
        assertThat(fault).struck(0);

        wire.post(manager, KEYS, "no JSON").hasStatus(500);
        assertThat(fault).struck(1);
    }

    @Test
    void faultOfAnAccount_leavesOthersAlone_andOneOfTheFakeStrikesAny() {
        FakeAccount other = fake.openAccount("7", NOON);
        Fault own = account.inject(Fault.on("GET", "/v1/account/balance").status(500, "internal_error"));

        wire.get(other.provisioningKey(), "/v1/account/balance").hasStatus(200);
        assertThat(own).struck(0);
        balance().hasStatus(500);

        Fault common =
                fake.inject(Fault.on("GET", "/v1/account/balance").times(2).status(503, "upstream_unavailable"));
        wire.get(other.provisioningKey(), "/v1/account/balance").hasStatus(503);
        balance().hasStatus(503);
        assertThat(common).isUsedUp();
        assertThat(fake.faults()).containsExactly(common);
        assertThat(account.faults()).containsExactly(own);
    }

    @Test
    void template_strikesEveryKey_andAPathOnlyItsOwn() {
        String first = pathOf(createKey("{\"name\":\"a\"}"));
        String second = pathOf(createKey("{\"name\":\"b\"}"));
        account.inject(Fault.on("GET", second).status(500, "internal_error"));

        wire.get(manager, first).hasStatus(200);
        wire.get(manager, second).hasStatus(500);

        account.inject(Fault.on("GET", KEYS + "/{id}").times(2).status(500, "internal_error"));
        wire.get(manager, KEYS).hasStatus(200);
        wire.patch(manager, first, "{}").hasStatus(200);
        wire.get(manager, first).hasStatus(500);
        wire.get(manager, second).hasStatus(500);
    }

    @Test
    void removedFault_strikesNoMore() {
        Fault fault =
                account.inject(Fault.on("GET", "/v1/account/balance").times(9).status(500, "internal_error"));
        balance().hasStatus(500);
        assertThat(account.unusedFaults()).containsExactly(fault);

        fault.remove();

        balance().hasStatus(200);
        assertThat(fault).struck(1);
        assertThat(account).hasNoUnusedFaults();
        assertThat(account.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "429, rate_limit_exceeded, rate_limit_error",
        "429, key_credit_limit_exceeded, quota_error",
        "418, of_our_own, invalid_request_error",
        "401, of_our_own, authentication_error",
        "402, of_our_own, billing_error",
        "403, of_our_own, permission_error",
        "404, of_our_own, not_found_error",
        "409, of_our_own, conflict_error",
        "599, of_our_own, api_error",
    })
    void type_followsTheKnownCode_elseTheStatus(int status, String code, String type) {
        account.inject(Fault.on("GET", "/v1/account/balance").status(status, code));

        balance().isRefused(status, type, code);
    }

    @Test
    void anthropicRoute_isAnsweredInItsOwnDialect() {
        account.inject(Fault.on("GET", "/anthropic/v1/models").status(402, "insufficient_balance"));

        Reply reply = wire.get(app, "/anthropic/v1/models").hasStatus(402);

        assertThat(reply.textAt("/type")).isEqualTo("error");
        assertThat(reply.textAt("/error/type")).isEqualTo("invalid_request_error");
        assertThat(reply.textAt("/error/code")).isEqualTo("insufficient_balance");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.2S, 1", "PT1S, 1", "PT1.001S, 2", "PT1M, 60"})
    void retryAfter_isInWholeSeconds_roundedUp_atLeastOne(Duration after, String header) {
        account.inject(Fault.on("GET", "/v1/account/balance").status(429, "rate_limit_exceeded", after));

        assertThat(balance().headers().get("Retry-After")).isEqualTo(header);
    }

    @Test
    void struckCalls_standInTheCallsAsWhatTheyAre_andAreNoRefusals() {
        account.inject(Fault.on("GET", "/v1/account/balance").status(402, "insufficient_balance"));
        balance().hasStatus(402);

        RecordedCall call = account.calls().get(account.calls().size() - 1);
        assertThat(call.status()).isEqualTo(402);
        assertThat(call.refusalCode()).contains("insufficient_balance");
        assertThat(call.decision()).startsWith("injected fault: GET /v1/account/balance");
        assertThat(account).wasRefused("insufficient_balance", 0);
        assertThat(account.unexpectedRefusals()).isEmpty();
        assertThat(account.report()).contains("struck 1 of 1");
    }

    @Test
    void forgottenAccount_takesItsFaultsAlong() {
        account.inject(Fault.on("GET", "/v1/account/balance").status(500, "internal_error"));
        account.forget();

        assertThat(account.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/account/key",
        "PUT, /v1/account/keys",
        "GET, /v1/{what}/keys",
        "GET, /v1/account/keys/{key_id}/",
        "GET, /v1/account/balance?x=1",
        "GET, ''",
    })
    void unknownRoute_isRefusedAtOnce(String method, String path) {
        assertThatThrownBy(() -> account.inject(Fault.on(method, path).status(500, "internal_error")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no route " + method + " " + path)
                .hasMessageContaining("POST /v1/account/keys");
    }

    static Stream<FaultPlan> incompletePlans() {
        FaultPlan plan = Fault.on("GET", "/v1/account/balance");
        return Stream.of(
                plan,
                plan.afterCommit(),
                plan.delay(Duration.ZERO),
                plan.midBody().status(500, "internal_error"),
                plan.status(500, "internal_error").cut().status(500, "internal_error"));
    }

    @ParameterizedTest
    @MethodSource("incompletePlans")
    void planThatNothingWouldComeOf_isRefusedAtOnce(FaultPlan plan) {
        assertThatThrownBy(() -> account.inject(plan)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersOutOfRange_areRefused() {
        FaultPlan plan = Fault.on("delete", KEY);
        assertThat(plan.method()).isEqualTo("DELETE");
        List.<Runnable>of(
                        () -> plan.nth(0),
                        () -> plan.times(0),
                        () -> plan.delay(Duration.ofSeconds(61)),
                        () -> plan.delay(Duration.ofNanos(-1)),
                        () -> plan.status(399, "x"),
                        () -> plan.status(600, "x"),
                        () -> plan.status(500, " "),
                        () -> plan.status(429, "x", Duration.ofSeconds(-1)))
                .forEach(wrong -> assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class));
    }

    private Reply balance() {
        return wire.get(manager, "/v1/account/balance");
    }

    private String struck(int calls) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < calls; i++) {
            pattern.append(balance().status() == 500 ? 'X' : 'O');
        }
        return pattern.toString();
    }
}
