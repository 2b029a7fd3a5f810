package ai.anyint.sdk.core.internal.transport;

import static ai.anyint.sdk.core.fixture.Calls.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.ConnectionException;
import ai.anyint.sdk.core.error.CredentialsException;
import ai.anyint.sdk.core.fixture.Calls;
import ai.anyint.sdk.core.fixture.FixedRandom;
import ai.anyint.sdk.core.fixture.RawServer;
import ai.anyint.sdk.core.fixture.Reply;
import ai.anyint.sdk.core.fixture.TestTime;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatTest {

    private final TestTime time = new TestTime();

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of("500", Reply.error(500, "api_error", "internal_error"), true),
                Arguments.of("502", Reply.of(502, "<html>Bad Gateway</html>"), true),
                Arguments.of("504", Reply.error(504, "api_error", "gateway_timeout"), true),
                Arguments.of("503", Reply.error(503, "api_error", "upstream_unavailable"), false),
                Arguments.of("503 at once", Reply.error(503, "api_error", "busy", "Retry-After: 0"), true),
                Arguments.of("429", Reply.error(429, "rate_limit_error", "rate_limit_exceeded"), false),
                Arguments.of("reset", Reply.reset(), true),
                Arguments.of("no word", Reply.empty(), true),
                Arguments.of("truncated", Reply.truncated(), true));
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                Arguments.of("400", Reply.error(400, "invalid_request_error", "invalid_parameter")),
                Arguments.of("401", Reply.error(401, "authentication_error", "invalid_api_key")),
                Arguments.of("402", Reply.error(402, "billing_error", "insufficient_balance")),
                Arguments.of("403", Reply.error(403, "permission_error", "ip_not_allowed")),
                Arguments.of("404", Reply.error(404, "not_found_error", "key_not_found")),
                Arguments.of("409", Reply.error(409, "conflict_error", "project_in_use")),
                Arguments.of("413", Reply.error(413, "invalid_request_error", "body_too_large")),
                Arguments.of("quota", Reply.error(429, "quota_error", "key_credit_limit_exceeded")),
                Arguments.of("new quota", Reply.error(429, "quota_error", "new_cap", "Retry-After: 1")),
                Arguments.of(
                        "Anthropic credit", Reply.anthropicError(429, "rate_limit_error", "key_credit_limit_exceeded")),
                Arguments.of(
                        "Anthropic calls",
                        Reply.anthropicError(429, "rate_limit_error", "daily_call_limit_exceeded", "Retry-After: 1")),
                Arguments.of("Anthropic cap", Reply.anthropicError(429, "rate_limit_error", "monthly_cap_exceeded")),
                Arguments.of("tier", Reply.error(503, "api_error", "tier_unavailable", "Retry-After: 0")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void passingFailureOfARead_isRepeatedUntilItSucceeds(String name, Reply failure, boolean unclear) throws Exception {
        try (RawServer server = new RawServer(failure, failure, OK);
                AnyIntClient client = Calls.client(server, time)) {
            assertThat(client.execute(Calls.get()).name()).isEqualTo("a");

            assertThat(server.requests()).hasSize(3);
            assertThat(time.pauses()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void passingFailureThatLasts_isRepeatedUpToMaxAttempts(String name, Reply failure, boolean unclear)
            throws Exception {
        try (RawServer server = new RawServer(failure);
                AnyIntClient client = Calls.builder(server, time)
                        .retryPolicy(RetryPolicy.builder().maxAttempts(4).build())
                        .build()) {
            AnyIntException thrown = failureOf(client, Calls.get());

            assertThat(server.requests()).hasSize(4);
            assertThat(thrown.attempts()).isEqualTo(4);
            assertThat(thrown.mayHaveBeenApplied()).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void passingFailureOfAnAsynchronousRead_isRepeatedUntilItSucceeds(String name, Reply failure, boolean unclear)
            throws Exception {
        try (RawServer server = new RawServer(failure, failure, OK);
                AnyIntClient client = Calls.client(server, time)) {
            assertThat(client.executeAsync(Calls.get()).get().name()).isEqualTo("a");

            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void passingFailureOfAWriteThatSetsFields_isRepeated(String name, Reply failure, boolean unclear) throws Exception {
        try (RawServer server = new RawServer(failure, OK);
                AnyIntClient client = Calls.client(server, time)) {
            assertThat(client.execute(Calls.patch()).name()).isEqualTo("a");

            assertThat(server.requests()).hasSize(2).allMatch(request -> request.endsWith("{\"name\":\"a\"}"));
        }
    }

    static Stream<Arguments> unclear() {
        return passing().filter(failure -> (boolean) failure.get()[2]);
    }

    static Stream<Arguments> surelyNotApplied() {
        return Stream.concat(
                passing().filter(failure -> !(boolean) failure.get()[2]),
                Stream.of(Arguments.of("409", Reply.error(409, "conflict_error", "idempotency_in_progress"), false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surelyNotApplied")
    void refusalThatDidNothing_letsAPostBeRepeatedWithTheSameKey(String name, Reply failure, boolean unclear)
            throws Exception {
        try (RawServer server = new RawServer(failure, OK);
                AnyIntClient client = Calls.client(server, time)) {
            assertThat(client.execute(Calls.post()).name()).isEqualTo("a");

            assertThat(server.requests()).hasSize(2);
            assertThat(server.header(1, "Idempotency-Key")).isPresent().isEqualTo(server.header(0, "Idempotency-Key"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unclear")
    void unclearFailureOfAPost_isNotRepeatedAndSaysSo(String name, Reply failure, boolean unclear) throws Exception {
        try (RawServer server = new RawServer(failure, OK);
                AnyIntClient client = Calls.client(server, time)) {
            AnyIntException thrown = failureOf(client, Calls.post());

            assertThat(server.requests()).hasSize(1);
            assertThat(time.pauses()).isEmpty();
            assertThat(thrown.mayHaveBeenApplied()).isTrue();
            assertThat(thrown).hasMessageContaining("may have been applied");
            assertThat(thrown.idempotencyKey()).isPresent().isEqualTo(server.header(0, "Idempotency-Key"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lasting")
    void lastingRefusal_isNeverRepeated(String name, Reply refusal) throws Exception {
        for (ApiCall<?> call : new ApiCall<?>[] {Calls.get(), Calls.post(), Calls.patch(), Calls.delete()}) {
            try (RawServer server = new RawServer(refusal, OK);
                    AnyIntClient client = Calls.client(server, time)) {
                AnyIntException thrown = failureOf(client, call);

                assertThat(server.requests()).as(call.toString()).hasSize(1);
                assertThat(thrown.mayHaveBeenApplied()).as(call.toString()).isFalse();
            }
        }
    }

    @Test
    void connectionNeverMade_isNotUnclear() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        try (AnyIntClient client = AnyIntClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .provisioningKey(Calls.KEY)
                .timeSource(time)
                .build()) {
            AnyIntException thrown = failureOf(client, Calls.post());

            assertThat(thrown).isInstanceOf(ConnectionException.class);
            assertThat(thrown.mayHaveBeenApplied()).isFalse();
            assertThat(thrown).hasMessage("test.post failed: the service could not be reached. (3 attempts)");
        }
    }

    @Test
    void nothingFoundOnTheRepeatOfADelete_isSuccess() throws Exception {
        try (RawServer server = new RawServer(Reply.reset(), Reply.error(404, "not_found_error", "key_not_found"));
                AnyIntClient client = Calls.client(server, time)) {
            assertThat(client.execute(Calls.delete())).isNull();

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void refusalAfterAnUnclearAttempt_isStillUnclear() throws Exception {
        try (RawServer server = new RawServer(Reply.reset(), Reply.error(403, "permission_error", "ip_not_allowed"));
                AnyIntClient client = Calls.client(server, time)) {
            assertThat(failureOf(client, Calls.patch()).mayHaveBeenApplied()).isTrue();
        }
    }

    @Test
    void onlyPosts_carryAnIdempotencyKey() throws Exception {
        try (RawServer server = new RawServer(OK);
                AnyIntClient client = Calls.client(server, time)) {
            client.execute(Calls.get());
            client.execute(Calls.patch());
            client.execute(Calls.post());

            assertThat(server.header(0, "Idempotency-Key")).isEmpty();
            assertThat(server.header(1, "Idempotency-Key")).isEmpty();
            assertThat(server.header(2, "Idempotency-Key")).contains("00000000-0000-00c8-0000-0000000000c8");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void pauseWithoutAWordOfTheService_growsToItsCeiling(int repeats) throws Exception {
        Duration[] ceilings = Stream.of(500, 1000, 2000, 4000, 8000, 8000, 8000)
                .map(Duration::ofMillis)
                .toArray(Duration[]::new);
        try (RawServer server = new RawServer(Reply.of(500, ""));
                AnyIntClient client = Calls.builder(server, time)
                        .random(new FixedRandom(Long.MAX_VALUE))
                        .retryPolicy(
                                RetryPolicy.builder().maxAttempts(repeats + 1).build())
                        .build()) {
            failureOf(client, Calls.get());

            assertThat(time.pauses()).hasSize(repeats).last().isEqualTo(ceilings[repeats - 1]);
        }
    }

    @Test
    void answerBeyondTheLimit_isNotAskedForAgain() throws Exception {
        try (RawServer server = new RawServer(OK);
                AnyIntClient client =
                        Calls.builder(server, time).maxResponseBytes(8).build()) {
            assertThat(failureOf(client, Calls.get())).hasStackTraceContaining("the answer is larger than 8 bytes");

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void providerThatFails_isNamedAndNothingIsSent() throws Exception {
        try (RawServer server = new RawServer(OK);
                AnyIntClient client = Calls.builder(server, time)
                        .provisioningKey(() -> {
                            throw new IllegalStateException("the vault is sealed");
                        })
                        .build()) {
            assertThat(failureOf(client, Calls.get()))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("the provider of the provisioningKey failed")
                    .hasRootCauseMessage("the vault is sealed");

            assertThat(server.connections()).isZero();
        }
    }

    private static AnyIntException failureOf(AnyIntClient client, ApiCall<?> call) {
        return catchThrowableOfType(AnyIntException.class, () -> client.execute(call));
    }
}
