package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import org.junit.jupiter.api.Test;

/** What models answer, and which tiers are down, by the control API. */
class ControlModelsTest extends ControlWire {

    private static final String RESPONSE = "/__fake/models/" + OPUS + "/response";
    private static final String STABLE = "/__fake/models/" + OPUS + "/tiers/stable";

    private final Reply opened = open("{\"balance\":\"5.00\"}");
    private final Secret app = secret(opened, "apiKey");

    @Test
    void cannedAnswer_isGivenAndCharged() {
        assertThat(put(RESPONSE, "{\"text\":\"Hi\",\"inputTokens\":1000,\"outputTokens\":2000}")
                        .hasStatus(200)
                        .text())
                .isEqualTo("{\"modelId\":\"claude-opus-4-6\"}");

        assertThat(chat(app, OPUS).textAt("/choices/0/message/content")).isEqualTo("Hi");
        assertThat(get(path(opened)).textAt("/balance")).isEqualTo("4.945");
    }

    @Test
    void oneTokenCount_leavesTheOtherToTheText() {
        put(RESPONSE, "{\"text\":\"12345678\",\"inputTokens\":1000}").hasStatus(200);

        Reply answer = chat(app, OPUS);

        assertThat(answer.at("/usage/prompt_tokens").asLong()).isEqualTo(1000);
        assertThat(answer.at("/usage/completion_tokens").asLong()).isEqualTo(2);
    }

    @Test
    void answerOfOneAccount_isNotTheOthers() {
        Reply other = open("{\"balance\":\"5.00\"}");
        put(RESPONSE, "{\"text\":\"all\"}").hasStatus(200);
        Reply set = put(RESPONSE, "{\"text\":\"own\",\"accountId\":\"" + opened.textAt("/accountId") + "\"}");

        assertThat(set.textAt("/accountId")).isEqualTo(opened.textAt("/accountId"));
        assertThat(chat(app, OPUS).textAt("/choices/0/message/content")).isEqualTo("own");
        assertThat(chat(secret(other, "apiKey"), OPUS).textAt("/choices/0/message/content"))
                .isEqualTo("all");
    }

    @Test
    void emptyAnswer_isTheStandardOneAgain() {
        String standard = chat(app, OPUS).textAt("/choices/0/message/content");
        put(RESPONSE, "{\"text\":\"Hi\"}").hasStatus(200);
        put(RESPONSE, "{}").hasStatus(200);

        assertThat(chat(app, OPUS).textAt("/choices/0/message/content")).isEqualTo(standard);
    }

    @Test
    void failingTask_isRefundedAtItsEnd() {
        put("/__fake/models/suno-v5/response", "{\"taskOutcome\":\"fail\"}").hasStatus(200);
        wire.post(app, "/suno/submit/music", "{\"model\":\"suno-v5\",\"prompt\":\"a song\"}")
                .hasStatus(200);
        assertThat(get(path(opened)).textAt("/balance")).isEqualTo("4.90");

        post(path(opened) + "/clock/advance", "{\"duration\":\"PT60S\"}").hasStatus(200);

        assertThat(get(path(opened)).textAt("/balance")).isEqualTo("5.00");
    }

    @Test
    void tierThatIsDown_refusesThoseWhoBoughtIt_untilItIsUp() {
        Secret custom = secret(buyOpus(opened).hasStatus(201), "key");

        assertThat(put(STABLE, "{\"available\":false}").hasStatus(200).text())
                .isEqualTo("{\"modelId\":\"claude-opus-4-6\",\"tier\":\"stable\",\"available\":false}");
        chat(custom, OPUS).isRefused(503, "api_error", "tier_unavailable");
        assertThat(get(path(opened)).textAt("/tiersDown/0/tier")).isEqualTo("stable");
        put(STABLE, "{\"available\":true}").hasStatus(200);
        chat(custom, OPUS).hasStatus(200);
    }

    @Test
    void tierOfAnotherAccount_isNotDown() {
        Reply other = open("{}");
        put(STABLE, "{\"available\":false,\"accountId\":\"" + other.textAt("/accountId") + "\"}")
                .hasStatus(200);

        chat(secret(buyOpus(opened).hasStatus(201), "key"), OPUS).hasStatus(200);
    }

    @Test
    void typos_areRefused() {
        put("/__fake/models/gpt-99/response", "{}").isRefused(404, "not_found_error", "model_not_found");
        put("/__fake/models/gpt-99/tiers/basic", "{}").isRefused(404, "not_found_error", "model_not_found");
        put("/__fake/models/gpt-4o-mini/tiers/enterprise", "{\"available\":false}")
                .isInvalid("tier_not_offered", "tier");
        put("/__fake/models/gpt-4o-mini/tiers/gold", "{\"available\":false}").isInvalid("tier_not_offered", "tier");
        put(STABLE, "{}").isInvalid("invalid_parameter", "available");
        put(STABLE, "{\"available\":\"no\"}").isInvalid("invalid_parameter", "available");
        put(RESPONSE, "{\"tokens\":1}").isInvalid("unknown_parameter", "tokens");
        put(RESPONSE, "{\"outputTokens\":-1}").isInvalid("invalid_parameter", "outputTokens");
        put(RESPONSE, "{\"taskOutcome\":\"explode\"}").isInvalid("invalid_parameter", "taskOutcome");
        put(RESPONSE, "{\"accountId\":\"acc_99\"}").isRefused(404, "not_found_error", "not_found");
    }
}
