package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over a socket the server learns that its client has gone by a write that fails, some events later. */
class HangUpTest {

    private static final int WORDS = 2_000;
    private static final String LONG_WORD = "w".repeat(10_000) + " ";

    private final FakeAnyInt fake = FakeAnyInt.create();
    private final FakeAccount account = fake.openAccount("5", WireContract.NOON);

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Holds(Rule.HANG_UP)
    void hangUpOverHttp_isChargedOnceAllInputAndAtMostTheWholeOutput() throws IOException {
        // More than the buffers of the sockets hold, in events that are few.
        account.answer(
                WireContract.SONNET, CannedAnswer.text(LONG_WORD.repeat(WORDS)).withTokens(1000, WORDS));
        try (FakeServer server = fake.serve()) {
            readTheBeginning(server.url().getPort());
            while (account.ledger().size() < 2) {
                Thread.onSpinWait();
            }
        }

        Money cost = Money.of("5").minus(account.balance());
        assertThat(cost).isGreaterThanOrEqualTo(Money.of("0.003015")).isLessThan(Money.of("0.033"));
        assertThat(account.ledger()).hasSize(2);
    }

    /** By a bare socket, because an HTTP client may read on for a moment, to save its connection. */
    private void readTheBeginning(int port) throws IOException {
        String body = WireContract.chatBody(WireContract.SONNET, ",\"stream\":true");
        String request = "POST " + WireContract.CHAT + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + account.apiKey().reveal() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            // Into the second word: then the first was sent whole, and is a token, wherever the second is cut.
            byte[] first = socket.getInputStream().readNBytes(15_000);
            assertThat(new String(first, StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("data: ")
                    .contains(LONG_WORD);
        }
    }
}
