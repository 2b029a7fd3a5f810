package ai.anyint.sdk.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.ConnectionException;
import ai.anyint.sdk.core.error.InvalidResponseException;
import ai.anyint.sdk.core.error.ServerException;
import ai.anyint.sdk.core.fixture.Calls;
import ai.anyint.sdk.core.fixture.RawServer;
import ai.anyint.sdk.core.fixture.Reply;
import ai.anyint.sdk.core.fixture.TestTime;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableAnswerTest {

    private static final String ID = "X-Request-Id: req_1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | cannot read its outermost value",
                "null | it is null",
                "[] | cannot read its outermost value",
                "7 | cannot read its outermost value",
                "{\"name\":\"a\" | it is not complete, valid JSON",
                "<html>Log in</html> | it is not complete, valid JSON",
                "{\"name\":\"a\",\"total_cost\":\"1\"} {} | cannot read its outermost value",
                "{\"name\":7,\"total_cost\":\"1\"} | cannot read name",
                "{\"name\":null,\"total_cost\":\"1\"} | cannot read name",
                "{\"name\":{},\"total_cost\":\"1\"} | cannot read name",
                "{\"name\":\"a\",\"total_cost\":\"much\"} | cannot read total_cost",
                "{\"name\":\"a\",\"total_cost\":true} | cannot read total_cost",
                "{\"name\":\"a\",\"total_cost\":\"1E+999999999\"} | cannot read total_cost",
                "{\"name\":\"a\",\"total_cost\":\"1\",\"key\":\"\"} | cannot read key",
                "{\"name\":\"a\",\"total_cost\":\"1\",\"parts\":{}} | cannot read parts",
                "{\"name\":\"a\",\"total_cost\":\"1\",\"parts\":[{\"name\":[]}]} | cannot read parts[0].name",
                "{\"total_cost\":\"1\"} | Cannot build Thing, some of required attributes are not set [name]",
                "{\"name\":\"a\",\"total_cost\":\"1\",\"parts\":[{\"name\":\"b\",\"total_cost\":\"1\"},{}]} "
                        + "| cannot read parts[1]: Cannot build Thing"
            })
    void successOfAnotherShape_isAnExceptionThatNamesThePlace(String body, String problem) throws Exception {
        InvalidResponseException thrown =
                failureOn(Reply.of(200, body, ID), Calls.get(), InvalidResponseException.class);

        assertThat(thrown)
                .hasMessageStartingWith("test.get failed: 200 the answer is not what the operation returns: ")
                .hasMessageContaining(problem)
                .hasMessageEndingWith("(request req_1)")
                .hasNoCause();
        assertThat(thrown.status()).hasValue(200);
        assertThat(thrown.requestId()).contains("req_1");
        assertThat(thrown.body().isPresent()).isEqualTo(!body.isEmpty());
        assertThat(thrown.mayHaveBeenApplied()).isFalse();
    }

    @Test
    void unreadableAnswerToAWrite_saysThatItMayHaveBeenApplied() throws Exception {
        assertThat(failureOn(Reply.of(201, "{}"), Calls.post(), InvalidResponseException.class)
                        .mayHaveBeenApplied())
                .isTrue();
    }

    @Test
    void noContentWhereThereShouldBeSome_isAnException() throws Exception {
        assertThat(failureOn(Reply.of(204, ""), Calls.get(), InvalidResponseException.class)
                        .status())
                .hasValue(204);
    }

    @Test
    void pageOfAProxy_isKeptReadableAndBounded() throws Exception {
        ServerException thrown = failureOn(
                Reply.of(502, "<html>Bad Gateway " + Calls.KEY + "x ".repeat(10_000), ID),
                Calls.get(),
                ServerException.class);

        assertThat(thrown).hasMessageStartingWith("test.get failed: 502 the answer says no more.");
        assertThat(thrown.body())
                .hasValueSatisfying(body ->
                        assertThat(body).startsWith("<html>Bad Gateway ***").hasSizeLessThan(4100));
    }

    @Test
    void longMessage_isBounded() throws Exception {
        ServerException thrown = failureOn(
                Reply.of(500, "{\"error\":{\"message\":\"" + "x ".repeat(10_000) + "\"}}"),
                Calls.get(),
                ServerException.class);

        assertThat(thrown.facts().problem()).hasSize(501);
    }

    @Test
    void hostileNesting_isAnExceptionAndNoOverflow() throws Exception {
        failureOn(Reply.of(200, "[".repeat(200_000)), Calls.get(), InvalidResponseException.class);
        failureOn(Reply.of(500, "{\"error\":".repeat(200_000)), Calls.get(), ServerException.class);
    }

    @Test
    void answerLargerThanTheLimit_isNotRead() throws Exception {
        try (RawServer server = new RawServer(Reply.of(200, "\"" + "x".repeat(1_000) + "\""));
                AnyIntClient client = Calls.builder(server, new TestTime())
                        .maxResponseBytes(1_000)
                        .retryPolicy(RetryPolicy.never())
                        .build()) {
            ConnectionException thrown =
                    catchThrowableOfType(ConnectionException.class, () -> client.execute(Calls.get()));

            assertThat(thrown).hasRootCauseMessage("the answer is larger than 1000 bytes");
        }
    }

    @Test
    void asynchronousCall_failsAlike() throws Exception {
        try (RawServer server = new RawServer(Reply.of(200, "{}", ID));
                AnyIntClient client = Calls.client(server, new TestTime())) {
            ExecutionException thrown = catchThrowableOfType(
                    ExecutionException.class,
                    () -> client.executeAsync(Calls.get()).get());

            assertThat(thrown).hasCauseInstanceOf(InvalidResponseException.class);
        }
    }

    private static <T extends AnyIntException> T failureOn(Reply reply, ApiCall<?> call, Class<T> type)
            throws Exception {
        try (RawServer server = new RawServer(reply);
                AnyIntClient client = Calls.builder(server, new TestTime())
                        .retryPolicy(RetryPolicy.never())
                        .build()) {
            return catchThrowableOfType(type, () -> client.execute(call));
        }
    }
}
