package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.error.ConnectionException;
import ai.anyint.sdk.core.error.DeadlineExceededException;
import ai.anyint.sdk.core.error.ServerException;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.InProcess;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOptionsTest {

    private final InProcess down = new InProcess(request -> Reply.upstreamUnavailable());

    private static RequestOptions options(UnaryOperator<RequestOptions.Builder> set) {
        return set.apply(RequestOptions.builder()).build();
    }

    @Test
    void deadlineOfACall_endsIt() throws Exception {
        try (RawServer server = RawServer.silent();
                AnyIntClient anyint = Calls.client(server.url()).build()) {
            assertThatThrownBy(() ->
                            anyint.execute(Calls.read().with(options(set -> set.callTimeout(Duration.ofMillis(80))))))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("80 ms");
        }
    }

    @Test
    void attemptTimeoutOfACall_endsItsAttempt() throws Exception {
        try (RawServer server = RawServer.silent();
                AnyIntClient anyint = Calls.client(server.url()).build()) {
            // Long enough for a starved machine to have sent the request.
            assertThatThrownBy(() -> anyint.execute(
                            Calls.create().with(options(set -> set.attemptTimeout(Duration.ofSeconds(2))))))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("may have been applied");
            server.awaitHangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void attemptsOfACall_areThoseOfItsOptions(int attempts) {
        AnyIntClient anyint = Calls.client(down).build();

        assertThatThrownBy(() -> anyint.execute(Calls.read().with(options(set -> set.maxAttempts(attempts)))))
                .isInstanceOf(ServerException.class);

        assertThat(down.requests()).hasSize(attempts);
    }

    @Test
    void idempotencyKeyAndHeaders_areTheSameOnEveryAttempt() {
        AnyIntClient anyint = Calls.client(down).build();

        assertThatThrownBy(() -> anyint.execute(Calls.create()
                        .with(options(set -> set.idempotencyKey("order-1").putHeaders("X-Team", "blue")))))
                .isInstanceOf(ServerException.class);

        assertThat(down.requests()).hasSize(3).allSatisfy(request -> {
            assertThat(request.header("Idempotency-Key")).isEqualTo("order-1");
            assertThat(request.header("X-Team")).isEqualTo("blue");
        });
    }

    @Test
    void callsWithoutAnIdempotencyKey_getOneEachThatTheirRepeatsShare() {
        AnyIntClient anyint = Calls.client(down).build();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> anyint.execute(Calls.create())).isInstanceOf(ServerException.class);
        }

        Set<String> keys =
                down.requests().stream().map(RequestOptionsTest::idempotencyKey).collect(Collectors.toSet());
        assertThat(down.requests()).hasSize(6);
        assertThat(keys).hasSize(2);
    }

    private static String idempotencyKey(Request request) {
        return String.valueOf(request.header("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "AUTHORIZATION",
                "x-api-key",
                "Cookie",
                "Host",
                "Content-Length",
                "Content-Type",
                "Transfer-Encoding",
                "Connection",
                "Idempotency-Key",
                "Proxy-Authorization"
            })
    void headerOfTheClientsOwn_isRefusedWithoutItsValue(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(set -> set.putHeaders(name, Calls.KEY)))
                .withMessage("header " + name.toLowerCase(java.util.Locale.ROOT) + " is the client's own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "line\nbreak", "tab\t", "\u0000", "caf\u00e9", "sk-test\r\nX-Forged: 1"})
    void valueThatNoHeaderCanCarry_isRefusedByNameAndNotQuoted(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(set -> set.idempotencyKey(value)))
                .withMessage("idempotencyKey must be visible ASCII, and not blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(set -> set.putHeaders("X-Team", value)))
                .withMessage("header X-Team must be visible ASCII, and not blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Team", "X:Team", "X\nTeam", "caf\u00e9"})
    void nameThatNoHeaderCanHave_isRefusedAndNotQuoted(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(set -> set.putHeaders(name, "blue")))
                .withMessage("a header name must be visible ASCII without a colon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT8761H"})
    void durationOutOfBounds_isRefusedByTheNameOfItsOption(Duration duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(set -> set.callTimeout(duration)))
                .withMessageStartingWith("callTimeout must be ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(set -> set.attemptTimeout(duration)))
                .withMessageStartingWith("attemptTimeout must be ");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 21})
    void attemptsOutOfBounds_areRefusedByTheNameOfTheirOption(int attempts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(set -> set.maxAttempts(attempts)))
                .withMessage("maxAttempts must be from 1 to 20");
    }

    @Test
    void keyOfACall_takesThePlaceOfTheClients_andIsNotPrinted() {
        InProcess service = new InProcess(request -> Reply.ok("{}"));
        RequestOptions options = options(set -> set.key(Secret.of("sk-testanotherkey0123456789abcdef01234567")));
        AnyIntClient anyint = Calls.client(service)
                .provisioningKey(CredentialsProvider.from(() -> {
                    throw new AssertionError("the client's own provider is not asked");
                }))
                .build();

        anyint.execute(Calls.read().with(options));

        assertThat(service.last().header("Authorization"))
                .isEqualTo("Bearer sk-testanotherkey0123456789abcdef01234567");
        assertThat(options.toString()).doesNotContain("anotherkey");
    }

    @Test
    void options_printNoHeadersValue() {
        assertThat(options(set -> set.putHeaders("X-Team-Token", "opaque-t0ken"))
                        .toString())
                .doesNotContain("t0ken");
    }
}
