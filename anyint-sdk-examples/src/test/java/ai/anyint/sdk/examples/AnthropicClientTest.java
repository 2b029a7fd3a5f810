package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCountTokensParams;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.models.ModelInfo;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Anthropic's own client against the fake: it finds what it reads, and each call is charged exactly. */
class AnthropicClientTest {

    private static final String SONNET = "claude-sonnet-4-6";

    private final FakeAccount account = FakeAnyInt.create()
            .openAccount("5")
            .answer(SONNET, CannedAnswer.text("one two three").withTokens(1000, 100));
    private final FakeServer server = account.serve();
    private final AnthropicClient anthropic = AnthropicOkHttpClient.builder()
            .baseUrl(server.url() + "/anthropic")
            .apiKey(account.apiKey().reveal())
            .maxRetries(0)
            .responseValidation(true)
            .build();

    @AfterEach
    void close() {
        anthropic.close();
        server.close();
    }

    @Test
    void message_isReadAndCharged() {
        Message message = anthropic.messages().create(message()).validate();

        assertThat(text(message)).isEqualTo("one two three");
        assertThat(message.stopReason()).contains(StopReason.END_TURN);
        assertThat(message.usage().inputTokens()).isEqualTo(1000);
        assertThat(message.usage().outputTokens()).isEqualTo(100);
        Charges.areExactly(account, "0.0045");
    }

    @Test
    void streamedMessage_isPutTogetherAndChargedAlike() {
        MessageAccumulator whole = MessageAccumulator.create();
        try (StreamResponse<RawMessageStreamEvent> stream = anthropic.messages().createStreaming(message())) {
            stream.stream().map(RawMessageStreamEvent::validate).forEach(whole::accumulate);
        }

        Message message = whole.message().validate();
        assertThat(text(message)).isEqualTo("one two three");
        assertThat(message.usage().outputTokens()).isEqualTo(100);
        Charges.areExactly(account, "0.0045");
    }

    @Test
    void tokens_areCounted_andCostNothing() {
        MessageCountTokensParams params = MessageCountTokensParams.builder()
                .model(SONNET)
                .addUserMessage("Hello")
                .build();

        assertThat(anthropic.messages().countTokens(params).validate().inputTokens())
                .isEqualTo(1000);
        Charges.areExactly(account);
    }

    @Test
    void models_areListed_andCostNothing() {
        // The service's models have no lifecycle, which this client misses only where it is told to validate.
        AnthropicClient lenient = anthropic.withOptions(options -> options.responseValidation(false));

        assertThat(lenient.models().list().autoPager())
                .extracting(ModelInfo::id)
                .contains(SONNET, "gpt-4o-mini")
                .doesNotHaveDuplicates();
        Charges.areExactly(account);
    }

    private static MessageCreateParams message() {
        return MessageCreateParams.builder()
                .model(SONNET)
                .maxTokens(200)
                .addUserMessage("Hello")
                .build();
    }

    private static String text(Message message) {
        return message.content().stream()
                .flatMap(block -> block.text().stream())
                .map(block -> block.text())
                .collect(Collectors.joining());
    }
}
