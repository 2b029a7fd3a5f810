package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Request;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A request is judged by route, method, key, role, size, idempotency key, JSON, shape and rules: the first that fails answers. */
abstract class JudgedInOrderContract extends BillingContract {

    private static final int TOO_LARGE = 8 * 1024 * 1024 + 1;

    /** What is wrong with a purchase, in the order of the contract. */
    enum Wrong {
        ROUTE(404, "not_found"),
        METHOD(405, "method_not_allowed"),
        KEY(401, "invalid_api_key"),
        FAMILY(401, "provisioning_key_required"),
        ROLE(403, "role_not_allowed"),
        SIZE(413, "body_too_large"),
        IDEMPOTENCY_KEY(400, "invalid_parameter"),
        JSON(400, "invalid_json"),
        SHAPE(400, "unknown_parameter"),
        RULE(409, "active_subscription_exists");

        private final int status;
        private final String code;

        Wrong(int status, String code) {
            this.status = status;
            this.code = code;
        }
    }

    JudgedInOrderContract(Door door) {
        super(door);
    }

    /** Each wrong alone and every two of them that one request can have. */
    static Stream<Set<Wrong>> wrongs() {
        return Stream.of(Wrong.values())
                .flatMap(a -> Stream.of(Wrong.values()).map(b -> (Set<Wrong>) EnumSet.of(a, b)))
                .distinct()
                .filter(both -> !both.equals(EnumSet.of(Wrong.KEY, Wrong.FAMILY))
                        && !both.equals(EnumSet.of(Wrong.KEY, Wrong.ROLE))
                        && !both.equals(EnumSet.of(Wrong.FAMILY, Wrong.ROLE)));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    @Holds(Rule.JUDGED_IN_ORDER)
    void ofTwoWrongs_theFirstAnswers_andNothingIsDone(Set<Wrong> wrongs) {
        if (wrongs.contains(Wrong.RULE)) {
            buyPlan("pro");
        }
        String before = state();

        Reply reply = wire.send(request(wrongs));

        Wrong first = wrongs.iterator().next();
        refused(reply, first.status, first.code);
        assertThat(state()).isEqualTo(before);
    }

    private Request.Builder request(Set<Wrong> wrongs) {
        String path = SUBSCRIPTIONS + (wrongs.contains(Wrong.ROUTE) ? "/plans/buy" : "/plan");
        Request.Builder request =
                wrongs.contains(Wrong.KEY) ? wire.anonymous(path) : wire.request(caller(wrongs), path);
        if (wrongs.contains(Wrong.IDEMPOTENCY_KEY)) {
            request.header("Idempotency-Key", "k".repeat(256));
        }
        String body = json("{'planId':'starter'"
                + (wrongs.contains(Wrong.SHAPE) ? ",'plan_id':'starter'" : "")
                + (wrongs.contains(Wrong.JSON) ? "" : "}"));
        if (wrongs.contains(Wrong.SIZE)) {
            body += " ".repeat(TOO_LARGE - body.length());
        }
        return request.method(wrongs.contains(Wrong.METHOD) ? "PATCH" : "POST", Wire.body(body));
    }

    private Secret caller(Set<Wrong> wrongs) {
        if (wrongs.contains(Wrong.FAMILY)) {
            return app;
        }
        return wrongs.contains(Wrong.ROLE) ? account.provisioningKey("finance") : manager;
    }
}
