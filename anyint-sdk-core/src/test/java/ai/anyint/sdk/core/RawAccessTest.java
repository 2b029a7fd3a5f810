package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.endpoint.ApiResponse;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import ai.anyint.sdk.core.harness.SteppedTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RawAccessTest {

    private static final Reply ANSWER = new Reply(201, java.util.Map.of(), "{\"name\":\"private\"}")
            .with("X-Request-ID", "req_1")
            .with("Retry-After", "7")
            .with("X-Private", "hidden");

    /** Both faces of the same call. */
    static List<Function<AnyIntClient, ApiResponse<JsonNode>>> faces() {
        return List.of(
                anyint -> anyint.exchange(Calls.create()),
                anyint -> anyint.exchangeAsync(Calls.create()).join());
    }

    @ParameterizedTest
    @MethodSource("faces")
    void response_hasStatusHeadersRequestIdAndAttempts(Function<AnyIntClient, ApiResponse<JsonNode>> face)
            throws IOException {
        Deque<Reply> answers = new ArrayDeque<>(List.of(Reply.upstreamUnavailable(), ANSWER));
        try (RawServer server = RawServer.answering(request -> answers.remove());
                AnyIntClient anyint =
                        Calls.client(server.url()).timeSource(new SteppedTime()).build()) {
            ApiResponse<JsonNode> response = face.apply(anyint);

            assertThat(response.status()).isEqualTo(201);
            assertThat(response.attempts()).isEqualTo(2);
            assertThat(response.requestId()).hasValue("req_1");
            assertThat(response.value().path("name").textValue()).isEqualTo("private");
            assertThat(response.header("retry-after")).hasValue("7");
            assertThat(response.headers().get("RETRY-AFTER")).containsExactly("7");
            assertThat(response.headers().keySet()).contains("Retry-After").noneMatch(name -> name.contains("Hidden"));
            assertThat(response.header("X-None")).isEmpty();
        }
    }

    @Test
    void response_printsNoValueAndNoHeader() throws IOException {
        try (RawServer server = RawServer.answering(request -> ANSWER);
                AnyIntClient anyint = Calls.client(server.url()).build()) {
            assertThat(anyint.exchange(Calls.create())).hasToString("ApiResponse[status=201, attempts=1]");
        }
    }
}
