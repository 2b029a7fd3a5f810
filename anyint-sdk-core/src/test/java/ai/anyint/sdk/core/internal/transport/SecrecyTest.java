package ai.anyint.sdk.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.fixture.Calls;
import ai.anyint.sdk.core.fixture.LogTrap;
import ai.anyint.sdk.core.fixture.RawServer;
import ai.anyint.sdk.core.fixture.Reply;
import ai.anyint.sdk.core.fixture.TestTime;
import ai.anyint.sdk.core.fixture.Thing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One secret everywhere: that of the client, which the service repeats wherever it can. */
class SecrecyTest {

    private static final String LOOKING_LIKE_A_KEY = Calls.KEY;
    private static final String LIKE_NOTHING = "opaque0123456789abcdefghijABCDEFGHIJ";

    private final TestTime time = new TestTime();

    static Stream<Arguments> failures() {
        return Stream.of(LOOKING_LIKE_A_KEY, LIKE_NOTHING)
                .flatMap(key -> Stream.of(
                        Arguments.of("error message", key, error(key)),
                        Arguments.of("error type and code", key, Reply.error(400, key, key)),
                        Arguments.of(
                                "error param",
                                key,
                                Reply.of(400, "{\"error\":{\"code\":\"c\",\"param\":\"" + key + "\"}}")),
                        Arguments.of("request id", key, Reply.of(400, "", "X-Request-Id: " + key, "X-New: " + key)),
                        Arguments.of("header name", key, Reply.of(400, "", key + ": 1")),
                        Arguments.of(
                                "reason phrase",
                                key,
                                Reply.raw("HTTP/1.1 400 " + key + "\r\nContent-Length: 0\r\n\r\n")),
                        Arguments.of("status line", key, Reply.raw(key + "\r\n\r\n")),
                        Arguments.of("status", key, Reply.raw("HTTP/1.1 " + key + "\r\n\r\n")),
                        Arguments.of(
                                "header line",
                                key,
                                Reply.raw("HTTP/1.1 200 OK\r\n: " + key + "\u0001\r\n\r\n")
                                        .then(Reply.empty())),
                        Arguments.of(
                                "chunk length",
                                key,
                                Reply.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + key + "\r\n")),
                        Arguments.of(
                                "content length",
                                key,
                                Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: " + key + "\r\n\r\n")
                                        .then(Reply.empty())),
                        Arguments.of("redirect", key, Reply.of(302, "", "Location: https://127.0.0.1/" + key)),
                        Arguments.of("page", key, Reply.of(502, "<html>" + key + "</html>")),
                        Arguments.of("broken JSON", key, Reply.of(200, "{\"name\":\"" + key)),
                        Arguments.of(
                                "wrong shape", key, Reply.of(200, "{\"name\":\"a\",\"total_cost\":\"" + key + "\"}")),
                        Arguments.of("wrong type", key, Reply.of(200, "\"" + key + "\"")),
                        Arguments.of(
                                "field name",
                                key,
                                Reply.of(200, "{\"" + key + "\":1,\"parts\":[{\"" + key + "\":{}}]}")),
                        Arguments.of(
                                "cut short",
                                key,
                                Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + key)
                                        .then(Reply.empty()))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void secretInAFailure_isInNoLogAndNoPartOfTheException(String place, String key, Reply reply) throws Exception {
        try (LogTrap log = new LogTrap();
                RawServer server = new RawServer(reply);
                AnyIntClient client = client(server, key)) {
            AnyIntException thrown = catchThrowableOfType(AnyIntException.class, () -> client.execute(Calls.post()));

            assertThat(server.header(0, "Authorization")).contains("Bearer " + key);
            assertThat(log.text()).contains("operation=test.post").doesNotContain(key);
            assertThat(everythingOf(thrown)).doesNotContain(key);
            assertThat(client.toString()).doesNotContain(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LOOKING_LIKE_A_KEY, LIKE_NOTHING})
    void secretInASuccess_isInNoLogNoTextAndNoJson(String key) throws Exception {
        String body = """
                {"name":"a","total_cost":"1.00","key":"%1$s","future":"%1$s","%1$s":1,
                 "parts":[{"name":"b","total_cost":"1","key":"%1$s"}]}""".formatted(key);
        try (LogTrap log = new LogTrap();
                RawServer server = new RawServer(Reply.of(200, body, "X-New: " + key, "Server: " + key));
                AnyIntClient client = client(server, key)) {
            Thing thing = client.execute(Calls.get());

            assertThat(thing.key().map(Secret::reveal)).contains(key);
            assertThat(thing.unknownFields().value("future")).contains(key);
            assertThat(thing.toString() + thing.unknownFields() + thing.key()).doesNotContain(key);
            assertThat(new ObjectMapper().registerModule(new Jdk8Module()).writeValueAsString(thing))
                    .contains("\"key\":\"***\"")
                    .doesNotContain(key);
            assertThat(log.text())
                    .contains("status=200")
                    .contains("header Authorization=***")
                    .doesNotContain(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LOOKING_LIKE_A_KEY, LIKE_NOTHING})
    void secretInACauseFromBelow_isNotInTheException(String key) throws Exception {
        OkHttpClient failing = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    IOException failure = new IOException("outer", new IllegalStateException("sent " + key));
                    failure.addSuppressed(new IllegalStateException(key));
                    throw failure;
                })
                .build();
        try (LogTrap log = new LogTrap();
                RawServer server = new RawServer(Calls.OK);
                AnyIntClient client = Calls.builder(server, time)
                        .provisioningKey(key)
                        .httpClient(failing)
                        .build()) {
            AnyIntException thrown = catchThrowableOfType(AnyIntException.class, () -> client.execute(Calls.get()));

            assertThat(everythingOf(thrown)).doesNotContain(key);
            assertThat(log.text()).doesNotContain(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LOOKING_LIKE_A_KEY, LIKE_NOTHING})
    void keyThatRotatedAwayBetweenAttempts_isStillASecret(String key) throws Exception {
        Iterator<String> keys = List.of(key, "another-key").iterator();
        try (LogTrap log = new LogTrap();
                RawServer server = new RawServer(Reply.of(503, ""), error(key));
                AnyIntClient client = Calls.builder(server, time)
                        .provisioningKey(CredentialsProvider.from(() -> Secret.of(keys.next())))
                        .build()) {
            AnyIntException thrown = catchThrowableOfType(AnyIntException.class, () -> client.execute(Calls.get()));

            assertThat(thrown.attempts()).isEqualTo(2);
            assertThat(everythingOf(thrown)).doesNotContain(key);
            assertThat(log.text()).doesNotContain(key);
        }
    }

    private AnyIntClient client(RawServer server, String key) {
        return Calls.builder(server, time).provisioningKey(key).build();
    }

    private static Reply error(String key) {
        return Reply.of(
                401,
                "{\"error\":{\"message\":\"Wrong key <%1$s>.\",\"type\":\"t\",\"code\":\"c\",\"hint\":\"%1$s\"},\"%1$s\":1}"
                        .formatted(key));
    }

    private static String everythingOf(AnyIntException thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text + "\n" + thrown.facts() + "\n" + thrown.body() + thrown.requestId() + thrown.param();
    }
}
