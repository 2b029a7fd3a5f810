package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes, methods, query parameters and bodies: what is not in the contract is refused. */
abstract class StrictnessContract extends WireContract {

    private static final int EIGHT_MIB = 8 * 1024 * 1024;

    StrictnessContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1", "/v1/account", "/v1/account/balances", "/v1/account/keys/1/2", "/V1/account/balance"
            })
    @Holds(Rule.STRICT)
    void unknownRoute_is404_evenWithoutAKey(String path) {
        wire.send(wire.anonymous(path)).isRefused(404, "not_found_error", "not_found");
    }

    @Test
    @Holds(Rule.STRICT)
    void unknownMethod_is405_evenWithoutAKey() {
        wire.send(wire.anonymous("/v1/account/balance").delete())
                .isRefused(405, "invalid_request_error", "method_not_allowed");
        wire.send(wire.anonymous(KEYS).put(Wire.body("{}")))
                .isRefused(405, "invalid_request_error", "method_not_allowed");
        wire.send(wire.anonymous(CHAT)).isRefused(405, "invalid_request_error", "method_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/account/balance", "/v1/account/activity", "/v1/account/keys", "/v1/account/keys/1"})
    @Holds(Rule.STRICT)
    void unknownQueryParameter_is400NamingIt(String path) {
        wire.get(manager, path + "?daze=1").isInvalid("unknown_parameter", "daze");
    }

    @Test
    @Holds(Rule.STRICT)
    void unknownQueryParameterOfAWrite_is400_andNothingIsDone() {
        wire.post(manager, KEYS + "?dry_run=true", "{\"name\":\"ci\"}").isInvalid("unknown_parameter", "dry_run");
        wire.delete(manager, KEYS + "/1?force=true").isInvalid("unknown_parameter", "force");

        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"name\"",
                "7",
                "{",
                "{\"name\":\"ci\"",
                "{'name':'ci'}",
                "{\"name\":\"ci\"}}",
                "{\"name\":\"ci\"}{\"name\":\"ci\"}",
                "{\"name\":\"ci\"} x",
                "{\"name\":\"ci\",}",
                "{\"name\":\"ci\",\"name\":\"other\"}",
                "{\"name\":\"ci\",\"credit_limit\":NaN}"
            })
    @Holds(Rule.STRICT)
    void bodyThatIsNotOneJsonObject_isInvalidJson_andNothingIsDone(String body) {
        wire.post(manager, KEYS, body).isRefused(400, "invalid_request_error", "invalid_json");
        wire.patch(manager, KEYS + "/1", body).isRefused(400, "invalid_request_error", "invalid_json");

        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(1);
        assertThat(wire.get(manager, KEYS + "/1").textAt("/name")).isEqualTo("standard");
    }

    @Test
    void bodyOverEightMebibytes_is413_andOneOfJustSoMuchIsRead() {
        String json = "{\"name\":\"ci\"}";

        wire.send(wire.request(manager, KEYS).post(padded(json, EIGHT_MIB + 1)))
                .isRefused(413, "invalid_request_error", "body_too_large");
        wire.send(wire.request(manager, KEYS).post(padded(json, EIGHT_MIB))).hasStatus(201);

        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(2);
    }

    @Test
    @Holds(Rule.JUDGED_IN_ORDER)
    void keyIsJudgedBeforeTheSize_andTheSizeBeforeTheJson() {
        wire.send(wire.anonymous(KEYS).post(padded("{", EIGHT_MIB + 1)))
                .isRefused(401, "authentication_error", "invalid_api_key");
        wire.send(wire.request(manager, KEYS).post(padded("{", EIGHT_MIB + 1)))
                .isRefused(413, "invalid_request_error", "body_too_large");
    }

    @Test
    @Holds(Rule.JUDGED_IN_ORDER)
    void keyIsJudgedBeforeTheJson_andTheJsonBeforeTheKeyId() {
        wire.send(wire.anonymous(KEYS).post(Wire.body("{"))).isRefused(401, "authentication_error", "invalid_api_key");
        wire.post(app, KEYS, "{").isRefused(401, "authentication_error", "provisioning_key_required");
    }

    private static RequestBody padded(String json, int size) {
        return Wire.body(json + " ".repeat(size - json.length()));
    }
}
