package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.account.UsageTotals;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.Fault;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import com.openai.errors.UnexpectedStatusCodeException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Refusals, faults, broken and abandoned streams as OpenAI's own client meets them, and what they cost. */
class OpenAiClientFailureTest {

    private static final String MINI = "gpt-4o-mini";

    /** More words than the buffers between two ends of a connection hold. */
    private static final int ENDLESS = 100_000;

    private final FakeAccount account = FakeAnyInt.create()
            .openAccount("5")
            .answer(MINI, CannedAnswer.text("one two three").withTokens(1000, 300));
    private final FakeServer server = account.serve();
    private final Pauses pauses = new Pauses(account.clock());
    private final OpenAIClient openai = client(account.apiKey().reveal());

    @AfterEach
    void close() {
        openai.close();
        server.close();
    }

    @Test
    void emptyBalance_isAnErrorOfItsStatusAndCode_andNotRepeated() {
        account.balance("0");

        UnexpectedStatusCodeException refused = refused(UnexpectedStatusCodeException.class, MINI);

        assertThat(refused.statusCode()).isEqualTo(402);
        assertThat(refused.code()).contains("insufficient_balance");
        assertThat(refused.type()).contains("billing_error");
        assertThat(pauses.taken()).isEmpty();
        Charges.areExactly(account);
    }

    @Test
    void unknownModel_isNotFound() {
        assertThat(refused(NotFoundException.class, "no-such-model").code()).contains("model_not_found");
        Charges.areExactly(account);
    }

    @Test
    void unknownKey_isUnauthorized() {
        OpenAIClient stranger = client("sk-test-nobody");

        assertThatThrownBy(() -> stranger.chat().completions().create(chat(MINI)))
                .isInstanceOfSatisfying(
                        UnauthorizedException.class,
                        refused -> assertThat(refused.code()).contains("invalid_api_key"));
        stranger.close();
    }

    @Test
    void rateLimit_isWaitedForAsToldByRetryAfter_andThenCharged() {
        OpenAIClient limited = client(SlowKey.of(account));
        limited.chat().completions().create(chat(MINI));
        account.clock().advance(Duration.ofSeconds(55));
        limited.chat().completions().create(chat(MINI));
        limited.close();

        assertThat(pauses.taken()).containsExactly(Duration.ofSeconds(5));
        assertThat(account.refusals("rate_limit_exceeded")).isEqualTo(1);
        Charges.areExactly(account, "0.00033", "0.00033");
    }

    @Test
    void rateLimit_isATypedError_whereNothingIsRepeated() {
        OpenAIClient limited = client(SlowKey.of(account)).withOptions(options -> options.maxRetries(0));
        limited.chat().completions().create(chat(MINI));

        assertThatThrownBy(() -> limited.chat().completions().create(chat(MINI)))
                .isInstanceOfSatisfying(RateLimitException.class, refused -> {
                    assertThat(refused.code()).contains("rate_limit_exceeded");
                    assertThat(refused.headers().values("Retry-After")).containsExactly("60");
                });
        limited.close();
        Charges.areExactly(account, "0.00033");
    }

    @Test
    void unavailableUpstream_isRepeatedAfterRetryAfter_andChargedOnce() {
        Fault fault = account.inject(Fault.on("POST", "/openai/v1/chat/completions")
                .times(2)
                .status(503, "upstream_unavailable", Duration.ofSeconds(7)));

        openai.chat().completions().create(chat(MINI)).validate();

        assertThat(fault.isUsedUp()).isTrue();
        assertThat(pauses.taken()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
        Charges.areExactly(account, "0.00033");
    }

    @Test
    void streamThatBreaksOff_isChargedForTheWordsThatWereRead() {
        account.inject(Fault.on("POST", "/openai/v1/chat/completions").cut());
        AtomicInteger words = new AtomicInteger();

        assertThatThrownBy(() -> {
                    try (StreamResponse<ChatCompletionChunk> stream =
                            openai.chat().completions().createStreaming(chat(MINI))) {
                        stream.stream()
                                .filter(OpenAiClientFailureTest::saysSomething)
                                .forEach(chunk -> words.incrementAndGet());
                    }
                })
                .isInstanceOf(OpenAIException.class);

        assertThat(words).hasValue(2);
        assertThat(Charges.totals(account).outputTokens()).isEqualTo(200);
        Charges.areExactly(account, "0.00027");
    }

    @Test
    void clientThatHangsUp_isChargedForWhatWasWritten_andNotForTheRest() {
        account.answer(MINI, CannedAnswer.text("word ".repeat(ENDLESS).strip()).withTokens(1000, ENDLESS));

        try (StreamResponse<ChatCompletionChunk> stream =
                openai.chat().completions().createStreaming(chat(MINI))) {
            assertThat(stream.stream().limit(4)).hasSize(4);
        }
        server.close(); // it waits for what it is still writing

        UsageTotals totals = Charges.totals(account);
        assertThat(totals.inputTokens()).isEqualTo(1000);
        assertThat(totals.outputTokens()).isBetween(3L, ENDLESS - 1L);
        Charges.areExactly(account, price(totals).toPlainString());
    }

    private static BigDecimal price(UsageTotals used) {
        return BigDecimal.valueOf(used.inputTokens() * 15 + used.outputTokens() * 60, 8);
    }

    private static boolean saysSomething(ChatCompletionChunk chunk) {
        return chunk.choices().stream()
                .flatMap(choice -> choice.delta().content().stream())
                .anyMatch(content -> !content.isEmpty());
    }

    private <E extends OpenAIServiceException> E refused(Class<E> type, String model) {
        return catchThrowableOfType(type, () -> openai.chat().completions().create(chat(model)));
    }

    private OpenAIClient client(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(server.url() + "/openai/v1")
                .apiKey(key)
                .sleeper(pauses)
                .responseValidation(true)
                .build();
    }

    private static ChatCompletionCreateParams chat(String model) {
        return ChatCompletionCreateParams.builder()
                .model(model)
                .addUserMessage("Hello")
                .build();
    }
}
