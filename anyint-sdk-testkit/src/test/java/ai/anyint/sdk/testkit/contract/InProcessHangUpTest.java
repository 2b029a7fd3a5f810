package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.io.IOException;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that goes away in the middle of a stream pays for its whole question, and for what it was sent. */
class InProcessHangUpTest {

    /** Four words, 20 output tokens: five a word. */
    private static final CannedAnswer FOUR_WORDS =
            CannedAnswer.text("one two three four").withTokens(1000, 20);

    private final FakeAnyInt fake = FakeAnyInt.create();
    private final FakeAccount account =
            fake.openAccount("5", WireContract.NOON).answer(WireContract.SONNET, FOUR_WORDS);

    @ParameterizedTest
    @CsvSource({"0, 4.997", "1, 4.996925", "2, 4.99685", "3, 4.996775", "4, 4.9967", "5, 4.9967", "6, 4.9967"})
    @Holds(Rule.HANG_UP)
    void hangUpInProcess_isChargedAllInputAndTheOutputOfTheEventsThatWereRead(int events, String left)
            throws IOException {
        try (Wire wire = Door.IN_PROCESS.open(fake, account)) {
            readEvents(wire, events);
        }

        assertThat(account.balance()).isEqualTo(Money.of(left));
        assertThat(account.ledger()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/openai/v1/responses,   0, 4.997",
        "/openai/v1/responses,   4, 4.997",
        "/openai/v1/responses,   5, 4.996925",
        "/openai/v1/responses,   8, 4.9967",
        "/openai/v1/responses,  11, 4.9967",
        "/anthropic/v1/messages, 0, 4.997",
        "/anthropic/v1/messages, 3, 4.997",
        "/anthropic/v1/messages, 4, 4.996925",
        "/anthropic/v1/messages, 7, 4.9967",
        "/anthropic/v1/messages, 9, 4.9967"
    })
    @Holds(Rule.HANG_UP)
    void hangUpInADialectOfNamedEvents_isChargedAlike(String path, int events, String left) throws IOException {
        String body = """
                {"model":"%s","max_tokens":9,"input":"Hello","messages":[{"content":"Hello"}],"stream":true}""".formatted(WireContract.SONNET);
        try (Wire wire = Door.IN_PROCESS.open(fake, account);
                Response response =
                        wire.open(wire.request(account.apiKey(), path).post(Wire.body(body)))) {
            BufferedSource source = response.body().source();
            for (int i = 0; i < events; i++) {
                assertThat(source.readUtf8Line()).startsWith("event: ");
                assertThat(source.readUtf8Line()).startsWith("data: ");
                assertThat(source.readUtf8Line()).isEmpty();
            }
        }

        assertThat(account.balance()).isEqualTo(Money.of(left));
        assertThat(account.ledger()).hasSize(2);
    }

    @Test
    @Holds(Rule.TOKENS_AT_COMPLETION)
    void streamThatIsOpen_isNotChargedYet() throws IOException {
        try (Wire wire = Door.IN_PROCESS.open(fake, account)) {
            try (Response open = stream(wire)) {
                assertThat(open.code()).isEqualTo(200);
                assertThat(account.balance()).isEqualTo(Money.of("5"));
            }
            assertThat(account.balance()).isEqualTo(Money.of("4.997"));
        }
    }

    private void readEvents(Wire wire, int events) throws IOException {
        try (Response response = stream(wire)) {
            BufferedSource body = response.body().source();
            for (int i = 0; i < events; i++) {
                assertThat(body.readUtf8Line()).startsWith("data: ");
                assertThat(body.readUtf8Line()).isEmpty();
            }
        }
    }

    private Response stream(Wire wire) throws IOException {
        return wire.open(wire.request(account.apiKey(), WireContract.CHAT)
                .post(Wire.body(WireContract.chatBody(WireContract.SONNET, ",\"stream\":true"))));
    }
}
