package ai.anyint.sdk.core.internal.transport;

import static ai.anyint.sdk.core.fixture.Calls.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.error.CredentialsException;
import ai.anyint.sdk.core.fixture.Calls;
import ai.anyint.sdk.core.fixture.RawServer;
import ai.anyint.sdk.core.fixture.Reply;
import ai.anyint.sdk.core.fixture.TestTime;
import ai.anyint.sdk.core.fixture.Thing;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

    private final TestTime time = new TestTime();

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "a/b, a%2Fb",
        "../x, ..%2Fx",
        "%2e, %252e",
        "%2e%2e, %252e%252e",
        "a b, a%20b",
        "a?b=c, a%3Fb=c",
        "a#b, a%23b",
        "é, %C3%A9",
        "'a\\b', a%5Cb"
    })
    void pathValue_staysOneStepOfThePath(String value, String encoded) throws Exception {
        try (RawServer server = new RawServer(OK);
                AnyIntClient client = Calls.client(server, time)) {
            client.execute(Calls.get().path("thing_id", value));

            assertThat(server.requests().get(0)).startsWith("GET /v1/things/" + encoded + " HTTP/1.1\r\n");
        }
    }

    @Test
    void queryValue_isEncoded() throws Exception {
        try (RawServer server = new RawServer(OK);
                AnyIntClient client = Calls.client(server, time)) {
            client.execute(Calls.get().query("days", "1&x=2"));

            assertThat(server.requests().get(0)).startsWith("GET /v1/things/7?days=1%26x%3D2 HTTP/1.1\r\n");
        }
    }

    @Test
    void pathOfTheBaseUrl_isKept() throws Exception {
        try (RawServer server = new RawServer(OK);
                AnyIntClient client = Calls.builder(server, time)
                        .baseUrl(server.url() + "/proxy/anyint/")
                        .build()) {
            client.execute(Calls.get());

            assertThat(server.requests().get(0)).startsWith("GET /proxy/anyint/v1/things/7 HTTP/1.1\r\n");
        }
    }

    @Test
    void missingPathValue_isNamedAndNothingIsSent() throws Exception {
        try (RawServer server = new RawServer(OK);
                AnyIntClient client = Calls.client(server, time)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            client.execute(Endpoint.get("a.b", "/v1/x/{x_id}", KeyFamily.PROVISIONING, Thing.class)
                                    .call()))
                    .withMessage("a.b needs the path value x_id");

            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void keyOfTheOtherFamily_isNeverUsed() throws Exception {
        try (RawServer server = new RawServer(OK);
                AnyIntClient client = AnyIntClient.builder()
                        .baseUrl(server.url())
                        .apiKey(Calls.KEY)
                        .build()) {
            CredentialsException thrown =
                    catchThrowableOfType(CredentialsException.class, () -> client.execute(Calls.get()));

            assertThat(server.connections()).isZero();
            assertThat(thrown.attempts()).isZero();
            assertThat(thrown)
                    .hasMessage("test.get failed: the client has no provisioningKey: set ANYINT_PROVISIONING_KEY or "
                            + "the builder's provisioningKey.");
            assertThat(client.executeAsync(Calls.get()))
                    .isCompletedExceptionally()
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withCauseInstanceOf(CredentialsException.class);
        }
    }

    @Test
    void keyThatNoHeaderCarries_isRefusedWithoutQuotingIt() throws Exception {
        try (RawServer server = new RawServer(OK);
                AnyIntClient client =
                        Calls.builder(server, time).provisioningKey("schlüssel").build()) {
            CredentialsException thrown =
                    catchThrowableOfType(CredentialsException.class, () -> client.execute(Calls.get()));

            assertThat(server.connections()).isZero();
            assertThat(thrown)
                    .hasMessage("test.get failed: the provisioningKey has a character that no header can carry.");
        }
    }

    @Test
    void provider_isAskedBeforeEachAttempt() throws Exception {
        Iterator<String> keys = List.of("first-key", "second-key").iterator();
        try (RawServer server = new RawServer(Reply.of(503, ""), OK);
                AnyIntClient client = Calls.builder(server, time)
                        .provisioningKey(CredentialsProvider.from(() -> Secret.of(keys.next())))
                        .build()) {
            client.execute(Calls.get());

            assertThat(server.header(0, "Authorization")).contains("Bearer first-key");
            assertThat(server.header(1, "Authorization")).contains("Bearer second-key");
        }
    }
}
