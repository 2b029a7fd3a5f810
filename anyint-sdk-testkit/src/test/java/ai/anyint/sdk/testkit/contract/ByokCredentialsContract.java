package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /v1/account/byok}: what is answered, and that a credential is never shown. */
abstract class ByokCredentialsContract extends WireContract {

    private static final String BYOK = "/v1/account/byok";
    private static final String PLAIN = "test-credential-0123";

    ByokCredentialsContract(Door door) {
        super(door);
    }

    @Test
    void created_answers201WithAMask_andNeverTheCredential() {
        Reply created = create("openai").hasStatus(201);

        assertThat(Reply.names(created.json()))
                .containsExactly(
                        "id", "provider", "name", "masked_credential", "allowed_models", "is_enabled", "created_at");
        assertThat(created.textAt("/masked_credential")).isEqualTo("…0123");
        assertThat(created.at("/is_enabled").booleanValue()).isTrue();
        assertThat(created.textAt("/created_at")).isEqualTo("2026-01-31T12:00:00.000Z");
        assertThat(created.text()).doesNotContain(PLAIN);
        String one = BYOK + "/" + created.textAt("/id");
        assertThat(wire.get(manager, one).hasStatus(200).text()).isEqualTo(created.text());
        assertThat(wire.get(manager, BYOK).hasStatus(200).text()).isEqualTo("{\"byok\":[" + created.text() + "]}");
    }

    @Test
    void patch_changesWhatItNames_andLeavesWhatIsAbsent() {
        String one = BYOK + "/" + create("openai").textAt("/id");

        wire.patch(manager, one, json("{'name':'new','allowed_models':['gpt-4o-mini']}"))
                .hasStatus(200);
        Reply rotated = wire.patch(manager, one, json("{'credential':'another-credential-4567'}"))
                .hasStatus(200);

        assertThat(rotated.textAt("/name")).isEqualTo("new");
        assertThat(rotated.textAt("/allowed_models/0")).isEqualTo("gpt-4o-mini");
        assertThat(rotated.textAt("/masked_credential")).isEqualTo("…4567");
    }

    @Test
    @Holds(Rule.FOREIGN_IS_404)
    void credentialOfAnotherAccountOrDeletedOrNone_is404() {
        String one = BYOK + "/" + create("openai").textAt("/id");
        var stranger = fake.openAccount("5", NOON).provisioningKey();

        wire.get(stranger, one).isRefused(404, "not_found_error", "byok_not_found");
        wire.patch(stranger, one, "{}").isRefused(404, "not_found_error", "byok_not_found");
        wire.delete(stranger, one).isRefused(404, "not_found_error", "byok_not_found");
        wire.delete(manager, one).hasStatus(204);
        wire.get(manager, one).isRefused(404, "not_found_error", "byok_not_found");
        wire.delete(manager, one).isRefused(404, "not_found_error", "byok_not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'a','credential':'c'} | invalid_parameter | provider",
                "{'provider':'nobody','name':'a','credential':'c'} | invalid_parameter | provider",
                "{'provider':'openai','credential':'c'} | invalid_parameter | name",
                "{'provider':'openai','name':'','credential':'c'} | invalid_parameter | name",
                "{'provider':'openai','name':'a'} | invalid_parameter | credential",
                "{'provider':'openai','name':'a','credential':' '} | invalid_parameter | credential",
                "{'provider':'openai','name':'a','credential':'c','allowed_models':['x']} | unknown_model |"
                        + " allowed_models[0]",
            })
    void wrongField_is400NamingIt_andNothingIsKept(String body, String code, String param) {
        wire.post(manager, BYOK, json(body)).isInvalid(code, param);

        assertThat(wire.get(manager, BYOK).at("/byok")).isEmpty();
    }

    @Test
    @Holds(Rule.JUDGED_IN_ORDER)
    void jsonOfAPatch_isJudgedBeforeTheId() {
        wire.patch(manager, BYOK + "/none", "{").isRefused(400, "invalid_request_error", "invalid_json");
        wire.patch(manager, BYOK + "/none", json("{'provider':'openai'}")).isInvalid("unknown_parameter", "provider");
        wire.patch(manager, BYOK + "/none", "{}").isRefused(404, "not_found_error", "byok_not_found");
    }

    private Reply create(String provider) {
        return wire.post(
                manager, BYOK, json("{'provider':'" + provider + "','name':'ours','credential':'" + PLAIN + "'}"));
    }
}
