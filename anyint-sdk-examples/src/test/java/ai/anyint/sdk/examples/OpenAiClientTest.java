package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.images.ImageGenerateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.videos.Video;
import com.openai.models.videos.VideoCreateParams;
import com.openai.models.videos.VideoSeconds;
import com.openai.models.videos.VideoSize;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** OpenAI's own client against the fake: it finds every field that it requires, and each call is charged exactly. */
@SuppressWarnings("deprecation") // OpenAI gives up its own video models; the route serves those of others
class OpenAiClientTest {

    private static final String MINI = "gpt-4o-mini";
    private static final String SEEDANCE = "seedance-2-0";

    private final FakeAccount account = FakeAnyInt.create()
            .openAccount("5")
            .answer(MINI, CannedAnswer.text("one two three").withTokens(1000, 100));
    private final FakeServer server = account.serve();
    private final OpenAIClient openai = OpenAIOkHttpClient.builder()
            .baseUrl(server.url() + "/openai/v1")
            .apiKey(account.apiKey().reveal())
            .maxRetries(0)
            .responseValidation(true)
            .build();

    @AfterEach
    void close() {
        openai.close();
        server.close();
    }

    @Test
    void chat_isReadAndCharged() {
        ChatCompletion completion = openai.chat().completions().create(chat()).validate();

        assertThat(completion.choices().get(0).message().content()).contains("one two three");
        assertThat(completion.usage().orElseThrow().totalTokens()).isEqualTo(1100);
        Charges.areExactly(account, "0.00021");
    }

    @Test
    void streamedChat_isPutTogetherAndChargedAlike() {
        ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
        ChatCompletionCreateParams params = chat().toBuilder()
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        try (StreamResponse<ChatCompletionChunk> stream =
                openai.chat().completions().createStreaming(params)) {
            stream.stream().map(ChatCompletionChunk::validate).forEach(whole::accumulate);
        }

        ChatCompletion completion = whole.chatCompletion().validate();
        assertThat(completion.choices().get(0).message().content()).contains("one two three");
        assertThat(completion.usage().orElseThrow().totalTokens()).isEqualTo(1100);
        Charges.areExactly(account, "0.00021");
    }

    @Test
    void response_isReadAndCharged() {
        Response response = openai.responses().create(request()).validate();

        assertThat(text(response)).isEqualTo("one two three");
        assertThat(response.usage().orElseThrow().totalTokens()).isEqualTo(1100);
        Charges.areExactly(account, "0.00021");
    }

    @Test
    void streamedResponse_isPutTogetherAndChargedAlike() {
        ResponseAccumulator whole = ResponseAccumulator.create();
        try (StreamResponse<ResponseStreamEvent> stream = openai.responses().createStreaming(request())) {
            stream.stream().map(ResponseStreamEvent::validate).forEach(whole::accumulate);
        }

        Response response = whole.response().validate();
        assertThat(text(response)).isEqualTo("one two three");
        assertThat(response.usage().orElseThrow().totalTokens()).isEqualTo(1100);
        Charges.areExactly(account, "0.00021");
    }

    @Test
    void embeddings_areReadAndCharged() {
        account.answer("text-embedding-v4", CannedAnswer.tokens(1000, 0));

        assertThat(openai.embeddings()
                        .create(EmbeddingCreateParams.builder()
                                .model("text-embedding-v4")
                                .input("Hello")
                                .build())
                        .validate()
                        .data())
                .hasSize(1);
        Charges.areExactly(account, "0.00007");
    }

    @Test
    void images_areReadAndChargedByThePiece() {
        ImageGenerateParams params = ImageGenerateParams.builder()
                .model("nano-banana-2")
                .prompt("a gull")
                .n(3)
                .build();

        assertThat(openai.images().generate(params).validate().data().orElseThrow())
                .hasSize(3)
                .allSatisfy(image -> assertThat(image.url()).isPresent());
        Charges.areExactly(account, "0.12");
    }

    @Test
    void video_isSentAsAForm_chargedWhenAccepted_andCompletedAfterAMinute() {
        Video created = openai.videos().create(video()).validate();
        assertThat(created.status()).isEqualTo(Video.Status.IN_PROGRESS);
        assertThat(created.seconds()).isEqualTo(VideoSeconds._8);
        assertThat(created.size()).isEqualTo(VideoSize._1280X720);
        Charges.areExactly(account, "0.50");

        account.clock().advance(Duration.ofMinutes(1));

        Video done = openai.videos().retrieve(created.id()).validate();
        assertThat(done.status()).isEqualTo(Video.Status.COMPLETED);
        assertThat(done.progress()).isEqualTo(100);
        Charges.areExactly(account, "0.50");
    }

    @Test
    void videoThatFails_isRefunded() {
        account.answer(SEEDANCE, CannedAnswer.taskFails());
        Video created = openai.videos().create(video());
        Charges.areExactly(account, "0.50");

        account.clock().advance(Duration.ofMinutes(1));

        Video failed = openai.videos().retrieve(created.id()).validate();
        assertThat(failed.status()).isEqualTo(Video.Status.FAILED);
        assertThat(failed.error()).isPresent();
        spent("0");
    }

    private void spent(String amount) {
        assertThat(account.balance()).isEqualTo(Money.of("5").minus(Money.of(amount)));
    }

    private static ChatCompletionCreateParams chat() {
        return ChatCompletionCreateParams.builder()
                .model(MINI)
                .addUserMessage("Hello")
                .build();
    }

    private static ResponseCreateParams request() {
        return ResponseCreateParams.builder()
                .model(MINI)
                .instructions("Be kind.")
                .input("Hello")
                .build();
    }

    private static VideoCreateParams video() {
        return VideoCreateParams.builder()
                .model(SEEDANCE)
                .prompt("a gull")
                .seconds(VideoSeconds._8)
                .size(VideoSize._1280X720)
                .inputReference("no picture".getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static String text(Response response) {
        return response.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(part -> part.text())
                .collect(Collectors.joining());
    }
}
