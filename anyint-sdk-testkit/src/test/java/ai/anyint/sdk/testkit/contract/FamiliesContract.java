package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two key families are never interchangeable; the header that carries a key is. */
abstract class FamiliesContract extends WireContract {

    private static final Secret STRANGER = Secret.of("sk-test" + "0".repeat(32));

    FamiliesContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/account/balance", "/v1/account/activity", KEYS, KEYS + "/1", KEYS + "/abc"})
    @Holds(Rule.KEY_FAMILIES_APART)
    void inferenceKey_neverReadsTheAccount(String path) {
        wire.get(app, path).isRefused(401, "authentication_error", "provisioning_key_required");
    }

    @Test
    @Holds(Rule.KEY_FAMILIES_APART)
    void provisioningKey_neverCallsModels() {
        wire.get(manager, "/openai/v1/models").isRefused(403, "permission_error", "inference_not_allowed");
        chat(manager).isRefused(403, "permission_error", "inference_not_allowed");
        wire.post(manager, "/openai/v1/embeddings", "{").isRefused(403, "permission_error", "inference_not_allowed");
        wire.post(manager, "/openai/v1/images/generations", "{")
                .isRefused(403, "permission_error", "inference_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openai/v1/responses",
                "/openai/v1/videos",
                "/suno/submit/music",
                "/anthropic/v1/messages",
                "/anthropic/v1/messages/count_tokens"
            })
    @Holds({Rule.KEY_FAMILIES_APART, Rule.JUDGED_IN_ORDER})
    void modelRoute_judgesTheKeyBeforeTheBody(String path) {
        Reply unknown = wire.post(STRANGER, path, "{").hasStatus(401);
        Reply provisioning = wire.post(manager, path, "{").hasStatus(403);

        assertThat(unknown.textAt("/error/code")).isEqualTo("invalid_api_key");
        assertThat(provisioning.textAt("/error/code")).isEqualTo("inference_not_allowed");
        assertThat(unknown.json().has("type")).isEqualTo(path.startsWith("/anthropic/"));
    }

    @Test
    @Holds(Rule.ADDRESS_ALLOWED)
    void addressThatIsNone_is400() {
        wire.send(wire.request(app, CHAT)
                        .header("X-Fake-Client-Ip", "localhost")
                        .post(Wire.body(chatBody(SONNET, ""))))
                .isInvalid("invalid_parameter", "X-Fake-Client-Ip");
        wire.send(wire.request(app, CHAT)
                        .header("X-Fake-Client-Ip", "2001:db8::1")
                        .post(Wire.body(chatBody(SONNET, ""))))
                .hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/account/balance", KEYS, "/openai/v1/models"})
    @Holds(Rule.CREDENTIAL_KNOWN)
    void missingOrUnknownKey_is401(String path) {
        wire.send(wire.anonymous(path)).isRefused(401, "authentication_error", "invalid_api_key");
        wire.get(STRANGER, path).isRefused(401, "authentication_error", "invalid_api_key");
        wire.send(wire.anonymous(path).header("Authorization", "Basic " + manager.reveal()))
                .isRefused(401, "authentication_error", "invalid_api_key");
    }

    @Test
    void eitherHeader_isTakenByEitherFamily() {
        wire.send(wire.anonymous("/v1/account/balance").header("x-api-key", manager.reveal()))
                .hasStatus(200);
        wire.send(wire.anonymous("/openai/v1/models").header("x-api-key", app.reveal()))
                .hasStatus(200);
        wire.send(wire.anonymous("/anthropic/v1/models").header("x-api-key", app.reveal()))
                .hasStatus(200);
        wire.get(app, "/anthropic/v1/models").hasStatus(200);
        wire.send(wire.anonymous("/v1/account/balance").header("Authorization", "bearer " + manager.reveal()))
                .hasStatus(200);
    }

    @Test
    void anthropicRoutes_nameTheFieldThatIsWrong_inTheMessage() {
        Reply reply = wire.post(app, "/anthropic/v1/messages", "{\"model\":\"claude-opus-4-6\",\"messages\":[]}")
                .hasStatus(400);

        assertThat(reply.textAt("/error/message")).startsWith("messages: ");
    }

    @Test
    void anthropicRoutes_wordARefusalInTheirDialect() {
        Reply reply = wire.send(wire.anonymous("/anthropic/v1/models")).hasStatus(401);

        assertThat(reply.textAt("/type")).isEqualTo("error");
        assertThat(reply.textAt("/error/type")).isEqualTo("authentication_error");
        assertThat(reply.textAt("/error/code")).isEqualTo("invalid_api_key");
        assertThat(reply.textAt("/error/message")).isNotBlank();
        Reply wrongFamily = wire.get(manager, "/anthropic/v1/models").hasStatus(403);
        assertThat(wrongFamily.textAt("/type")).isEqualTo("error");
        assertThat(wrongFamily.textAt("/error/code")).isEqualTo("inference_not_allowed");
        Reply noRoute = wire.get(app, "/anthropic/v1/nothing").hasStatus(404);
        assertThat(noRoute.textAt("/type")).isEqualTo("error");
        assertThat(noRoute.textAt("/error/type")).isEqualTo("not_found_error");
    }

    @Test
    void refusal_neverRepeatsTheKey() {
        String text =
                wire.get(STRANGER, "/v1/account/balance?" + STRANGER.reveal()).text();

        assertThat(text).isNotEmpty().doesNotContain(STRANGER.reveal());
    }

    @Test
    void models_areListedWithTheFieldsOfTheContract() {
        Reply models = wire.get(app, "/openai/v1/models").hasStatus(200);

        assertThat(models.at("/data"))
                .extracting(model -> model.path("id").asText())
                .containsExactly(
                        "claude-opus-4-6",
                        "claude-sonnet-4-6",
                        "gpt-4o-mini",
                        "text-embedding-v4",
                        "nano-banana-2",
                        "seedance-2-0",
                        "suno-v5");
        assertThat(models.at("/data")).allSatisfy(model -> {
            assertThat(Reply.names(model)).containsExactly("id", "display_name", "type", "created_at");
            assertThat(model.path("created_at").asText())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        });
        assertThat(models.at("/has_more").booleanValue()).isFalse();
        assertThat(models.textAt("/first_id")).isEqualTo("claude-opus-4-6");
        assertThat(models.textAt("/last_id")).isEqualTo("suno-v5");
    }
}
