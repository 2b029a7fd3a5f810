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
import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.errors.NotFoundException;
import com.anthropic.errors.PaymentRequiredException;
import com.anthropic.errors.RateLimitException;
import com.anthropic.errors.UnauthorizedException;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Refusals, faults, broken and abandoned streams as Anthropic's own client meets them, and what they cost. */
class AnthropicClientFailureTest {

    private static final String SONNET = "claude-sonnet-4-6";

    /** More words than the buffers between two ends of a connection hold. */
    private static final int ENDLESS = 100_000;

    private final FakeAccount account = FakeAnyInt.create()
            .openAccount("5")
            .answer(SONNET, CannedAnswer.text("one two three").withTokens(1000, 300));
    private final FakeServer server = account.serve();
    private final Pauses pauses = new Pauses(account.clock());
    private final AnthropicClient anthropic = client(account.apiKey().reveal());

    @AfterEach
    void close() {
        anthropic.close();
        server.close();
    }

    @Test
    void emptyBalance_isPaymentRequired_andNotRepeated() {
        account.balance("0");

        PaymentRequiredException refused = refused(PaymentRequiredException.class, SONNET);

        assertThat(code(refused)).isEqualTo("insufficient_balance");
        assertThat(pauses.taken()).isEmpty();
        Charges.areExactly(account);
    }

    @Test
    void unknownModel_isNotFound() {
        assertThat(code(refused(NotFoundException.class, "no-such-model"))).isEqualTo("model_not_found");
        Charges.areExactly(account);
    }

    @Test
    void unknownKey_isUnauthorized() {
        AnthropicClient stranger = client("sk-test-nobody");

        assertThatThrownBy(() -> stranger.messages().create(message(SONNET)))
                .isInstanceOfSatisfying(
                        UnauthorizedException.class,
                        refused -> assertThat(code(refused)).isEqualTo("invalid_api_key"));
        stranger.close();
    }

    @Test
    void rateLimit_isWaitedForAsToldByRetryAfter_andThenCharged() {
        AnthropicClient limited = client(SlowKey.of(account));
        limited.messages().create(message(SONNET));
        account.clock().advance(Duration.ofSeconds(55));
        limited.messages().create(message(SONNET));
        limited.close();

        assertThat(pauses.taken()).containsExactly(Duration.ofSeconds(5));
        assertThat(account.refusals("rate_limit_exceeded")).isEqualTo(1);
        Charges.areExactly(account, "0.0075", "0.0075");
    }

    @Test
    void rateLimit_isATypedError_whereNothingIsRepeated() {
        AnthropicClient limited = client(SlowKey.of(account)).withOptions(options -> options.maxRetries(0));
        limited.messages().create(message(SONNET));

        assertThatThrownBy(() -> limited.messages().create(message(SONNET)))
                .isInstanceOfSatisfying(RateLimitException.class, refused -> {
                    assertThat(code(refused)).isEqualTo("rate_limit_exceeded");
                    assertThat(refused.headers().values("Retry-After")).containsExactly("60");
                });
        limited.close();
        Charges.areExactly(account, "0.0075");
    }

    @Test
    void unavailableUpstream_isRepeatedAfterRetryAfter_andChargedOnce() {
        Fault fault = account.inject(Fault.on("POST", "/anthropic/v1/messages")
                .times(2)
                .status(503, "upstream_unavailable", Duration.ofSeconds(7)));

        anthropic.messages().create(message(SONNET)).validate();

        assertThat(fault.isUsedUp()).isTrue();
        assertThat(pauses.taken()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
        Charges.areExactly(account, "0.0075");
    }

    @Test
    void streamThatBreaksOff_isChargedForTheWordsThatWereRead() {
        account.inject(Fault.on("POST", "/anthropic/v1/messages").cut());
        AtomicInteger words = new AtomicInteger();

        assertThatThrownBy(() -> {
                    try (StreamResponse<RawMessageStreamEvent> stream =
                            anthropic.messages().createStreaming(message(SONNET))) {
                        stream.stream()
                                .filter(RawMessageStreamEvent::isContentBlockDelta)
                                .forEach(event -> words.incrementAndGet());
                    }
                })
                .isInstanceOf(AnthropicException.class);

        assertThat(words).hasValue(1);
        assertThat(Charges.totals(account).outputTokens()).isEqualTo(100);
        Charges.areExactly(account, "0.0045");
    }

    @Test
    void clientThatHangsUp_isChargedForWhatWasWritten_andNotForTheRest() {
        account.answer(
                SONNET, CannedAnswer.text("word ".repeat(ENDLESS).strip()).withTokens(1000, ENDLESS));

        try (StreamResponse<RawMessageStreamEvent> stream = anthropic.messages().createStreaming(message(SONNET))) {
            assertThat(stream.stream()
                            .filter(RawMessageStreamEvent::isContentBlockDelta)
                            .limit(3))
                    .hasSize(3);
        }
        server.close(); // it waits for what it is still writing

        UsageTotals totals = Charges.totals(account);
        assertThat(totals.inputTokens()).isEqualTo(1000);
        assertThat(totals.outputTokens()).isBetween(3L, ENDLESS - 1L);
        Charges.areExactly(account, price(totals).toPlainString());
    }

    /** 3.00 and 15.00 dollars per million tokens. */
    private static BigDecimal price(UsageTotals used) {
        return BigDecimal.valueOf(used.inputTokens() * 3 + used.outputTokens() * 15, 6);
    }

    private <E extends AnthropicServiceException> E refused(Class<E> type, String model) {
        return catchThrowableOfType(type, () -> anthropic.messages().create(message(model)));
    }

    private AnthropicClient client(String key) {
        return AnthropicOkHttpClient.builder()
                .baseUrl(server.url() + "/anthropic")
                .apiKey(key)
                .sleeper(pauses)
                .responseValidation(true)
                .build();
    }

    /** The client reads the type alone; the code stands beside it in the body. */
    private static String code(AnthropicServiceException refused) {
        ErrorBody body = Objects.requireNonNull(refused.body().convert(ErrorBody.class));
        return body.error().code();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ErrorBody(Detail error) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Detail(String code) {}
    }

    private static MessageCreateParams message(String model) {
        return MessageCreateParams.builder()
                .model(model)
                .maxTokens(400)
                .addUserMessage("Hello")
                .build();
    }
}
