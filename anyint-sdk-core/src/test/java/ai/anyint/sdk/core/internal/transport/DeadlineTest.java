package ai.anyint.sdk.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.error.ConnectionException;
import ai.anyint.sdk.core.error.DeadlineExceededException;
import ai.anyint.sdk.core.error.ServerException;
import ai.anyint.sdk.core.fixture.Calls;
import ai.anyint.sdk.core.fixture.RawServer;
import ai.anyint.sdk.core.fixture.Reply;
import ai.anyint.sdk.core.fixture.TestTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    /** A write is unclear only once it was sent, which a starved machine may not get done sooner. */
    private static final Duration ENOUGH_TO_SEND = Duration.ofSeconds(2);

    private final TestTime time = new TestTime();

    @Test
    void deadline_spansAllAttempts() throws Exception {
        Reply slow = Reply.of(500, "").after(() -> time.advance(Duration.ofSeconds(40)));
        try (RawServer server = new RawServer(slow);
                AnyIntClient client = Calls.builder(server, time)
                        .retryPolicy(RetryPolicy.builder().maxAttempts(10).build())
                        .callTimeout(Duration.ofSeconds(60))
                        .build()) {
            ServerException thrown = catchThrowableOfType(ServerException.class, () -> client.execute(Calls.get()));

            assertThat(server.requests()).hasSize(2);
            assertThat(thrown.attempts()).isEqualTo(2);
        }
    }

    @Test
    void silenceUntilTheDeadline_endsTheCall() throws Exception {
        try (RawServer server = new RawServer(Reply.silence());
                AnyIntClient client = AnyIntClient.builder()
                        .baseUrl(server.url())
                        .provisioningKey(Calls.KEY)
                        .callTimeout(Duration.ofMillis(300))
                        .build()) {
            DeadlineExceededException read =
                    catchThrowableOfType(DeadlineExceededException.class, () -> client.execute(Calls.get()));
            RequestOptions longer =
                    RequestOptions.builder().callTimeout(ENOUGH_TO_SEND).build();
            DeadlineExceededException write = catchThrowableOfType(
                    DeadlineExceededException.class,
                    () -> client.execute(Calls.post().with(longer)));

            assertThat(read).hasMessage("test.get failed: no answer within 300 ms, over all attempts.");
            assertThat(read.mayHaveBeenApplied()).isFalse();
            assertThat(write.mayHaveBeenApplied()).isTrue();
            server.awaitNoConnection();
        }
    }

    @Test
    void silenceUntilTheEndOfAnAttempt_isRepeatedForAReadAndUnclearForAPost() throws Exception {
        try (RawServer server = new RawServer(Reply.silence());
                AnyIntClient client = Calls.builder(server, time)
                        .attemptTimeout(Duration.ofMillis(200))
                        .retryPolicy(RetryPolicy.builder().maxAttempts(2).build())
                        .build()) {
            ConnectionException read =
                    catchThrowableOfType(ConnectionException.class, () -> client.execute(Calls.get()));
            assertThat(read.attempts()).isEqualTo(2);

            RequestOptions longer =
                    RequestOptions.builder().attemptTimeout(ENOUGH_TO_SEND).build();
            ConnectionException write = catchThrowableOfType(
                    ConnectionException.class, () -> client.execute(Calls.post().with(longer)));
            assertThat(write.attempts()).isEqualTo(1);
            assertThat(write.mayHaveBeenApplied()).isTrue();
        }
    }
}
