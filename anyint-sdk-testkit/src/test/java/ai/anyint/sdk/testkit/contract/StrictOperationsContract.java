package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.util.Arrays;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of the account and billing API refuses what it does not know. */
abstract class StrictOperationsContract extends WireContract {

    StrictOperationsContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @EnumSource
    @Holds(Rule.STRICT)
    void unknownQueryParameter_is400NamingIt(Operation operation) {
        String and = operation.path.contains("?") ? "&" : "?";

        wire.send(request(operation, operation.path + and + "dryRun=1", operation.body))
                .isInvalid("unknown_parameter", "dryRun");
    }

    @ParameterizedTest
    @EnumSource
    @Holds(Rule.STRICT)
    void unknownField_is400NamingIt(Operation operation) {
        if (operation.takesFields()) {
            String body = operation.body.replaceFirst(
                    "\\{", operation.body.equals("{}") ? "{\"dryRun\":1" : "{\"dryRun\":1,");

            wire.send(request(operation, operation.path, body)).isInvalid("unknown_parameter", "dryRun");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Holds(Rule.STRICT)
    void fieldInADeletion_is400NamingIt(Operation operation) {
        if (operation.method.equals("DELETE")) {
            wire.send(request(operation, operation.path, "{\"force\":true}")).isInvalid("unknown_parameter", "force");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Holds({Rule.STRICT, Rule.KEY_FAMILIES_APART})
    void route_isThere_andTakesNoInferenceKey(Operation operation) {
        wire.send(wire.request(app, operation.path).method(operation.method, body(operation, operation.body)))
                .isRefused(401, "authentication_error", "provisioning_key_required");
        wire.send(request(operation, operation.path.split("\\?", 2)[0] + "/a/b/c", operation.body))
                .isRefused(404, "not_found_error", "not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/account/keys | {'name':'n','rate_limits':{'rps':1}} | rate_limits.rps",
                "/v1/billing/subscriptions/custom | {'models':[{'modelId':'gpt-4o-mini','tier':'basic'}]} |"
                        + " models[0].tier",
            })
    @Holds(Rule.STRICT)
    void unknownFieldInside_is400NamingItsPlace(String path, String body, String param) {
        wire.post(manager, path, json(body)).isInvalid("unknown_parameter", param);
    }

    @Test
    @Holds(Rule.STRICT)
    void fieldsOfTheOtherApisSpelling_areUnknown() {
        wire.post(manager, KEYS, json("{'name':'n','creditLimit':1}")).isInvalid("unknown_parameter", "creditLimit");
        wire.post(manager, "/v1/billing/subscriptions/plan", json("{'plan_id':'starter'}"))
                .isInvalid("unknown_parameter", "plan_id");
    }

    @Test
    @Holds(Rule.STRICT)
    void methodsThatARouteDoesNotTake_are405() {
        for (String path : Arrays.stream(Operation.values())
                .map(operation -> operation.path)
                .distinct()
                .toList()) {
            wire.send(wire.request(manager, path).put(Wire.body("{}")))
                    .isRefused(405, "invalid_request_error", "method_not_allowed");
        }
        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(1);
    }

    private Request.Builder request(Operation operation, String path, String body) {
        return wire.request(manager, path).method(operation.method, body(operation, body));
    }

    private static @Nullable RequestBody body(Operation operation, String body) {
        return operation.method.equals("GET") ? null : Wire.body(body);
    }
}
