package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code allowed_models} and {@code blocked_models}: which models a key may call. */
abstract class ModelListsContract extends WireContract {

    private static final String MINI = "gpt-4o-mini";

    ModelListsContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 200 | 200",
                "{'allowed_models':['gpt-4o-mini']} | 200 | 403",
                "{'blocked_models':['gpt-4o-mini']} | 403 | 200",
                "{'allowed_models':['gpt-4o-mini'],'blocked_models':['gpt-4o-mini']} | 403 | 403",
                "{'allowed_models':['gpt-4o-mini','claude-sonnet-4-6'],'blocked_models':['gpt-4o-mini']} | 403 | 200",
                "{'allowed_models':null,'blocked_models':null} | 200 | 200",
            })
    @Holds(Rule.MODEL_ALLOWED)
    void lists_admitAndRefuse_andBlockedWins(String controls, int mini, int sonnet) {
        String path = pathOf(createKey(json("{'name':'other'}")));
        Reply created = createKey(json("{'name':'ci'}"));
        wire.patch(manager, pathOf(created), json(controls)).hasStatus(200);

        call(secretOf(created), MINI).hasStatus(mini);
        call(secretOf(created), SONNET).hasStatus(sonnet);
        assertThat(wire.get(manager, path).at("/allowed_models").isNull()).isTrue();
    }

    @Test
    @Holds(Rule.MODEL_ALLOWED)
    void refusal_saysWhichListItWas_andCostsNothing() {
        Secret key = secretOf(createKey(json("{'name':'ci','blocked_models':['claude-sonnet-4-6']}")));

        Reply refused = call(key, SONNET).isRefused(403, "permission_error", "model_not_allowed");

        assertThat(refused.textAt("/error/message")).contains("API key 2", SONNET, "blocked_models");
        assertThat(account.ledger()).hasSize(1);
    }

    @Test
    @Holds(Rule.MODEL_ALLOWED)
    void modelList_showsWhatTheKeyMayCall() {
        Secret key = secretOf(createKey(
                json("{'name':'ci','allowed_models':['suno-v5','gpt-4o-mini'],'blocked_models':['suno-v5']}")));

        assertThat(wire.get(key, "/openai/v1/models").at("/data"))
                .extracting(model -> model.path("id").asText())
                .containsExactly(MINI);
    }

    @Test
    @Holds(Rule.MODEL_ALLOWED)
    void countingTokens_isRefusedLikeACall() {
        Secret key = secretOf(createKey(json("{'name':'ci','allowed_models':['gpt-4o-mini']}")));

        Reply refused = wire.post(key, "/anthropic/v1/messages/count_tokens", chatBody(SONNET, ""));

        assertThat(refused.hasStatus(403).textAt("/error/code")).isEqualTo("model_not_allowed");
    }

    @Test
    @Holds({Rule.MODEL_ALLOWED, Rule.MODEL_EXISTS})
    void unknownModel_is404_beforeTheLists() {
        Secret key = secretOf(createKey(json("{'name':'ci','allowed_models':['gpt-4o-mini']}")));

        call(key, "gpt-9").isRefused(404, "not_found_error", "model_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allowed_models", "blocked_models"})
    @Holds(Rule.MODEL_ALLOWED)
    void unknownModelInAList_is400NamingItsPlace(String list) {
        wire.post(manager, KEYS, json("{'name':'ci','" + list + "':['gpt-4o-mini','gpt-9']}"))
                .isInvalid("unknown_model", list + "[1]");
        wire.post(manager, KEYS, json("{'name':'ci','" + list + "':[7]}")).isInvalid("invalid_parameter", list + "[0]");
    }

    private Reply call(Secret key, String model) {
        return wire.post(key, CHAT, chatBody(model, ""));
    }
}
