package ai.anyint.sdk.core.internal.transport;

import static ai.anyint.sdk.core.fixture.Calls.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.error.RateLimitException;
import ai.anyint.sdk.core.fixture.Calls;
import ai.anyint.sdk.core.fixture.RawServer;
import ai.anyint.sdk.core.fixture.Reply;
import ai.anyint.sdk.core.fixture.TestTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The virtual clock stands at Saturday 2026-01-31 12:00:00 UTC, and jitter is always 200 ms. */
class RetryAfterTest {

    private static final Duration JITTER = Duration.ofMillis(200);

    private final TestTime time = new TestTime();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7 | PT7S", "59 | PT59S", "Sat, 31 Jan 2026 12:00:30 GMT | PT30S", "1 | PT1S"})
    void wait_isKeptToTheLetter(String header, Duration wait) throws Exception {
        try (RawServer server = new RawServer(limited(header), OK);
                AnyIntClient client = Calls.client(server, time)) {
            client.execute(Calls.get());

            assertThat(time.pauses()).containsExactly(wait);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "Sat, 31 Jan 2026 11:00:00 GMT", "soon", "-5", "1.5", "31 Jan"})
    void noWaitOrNoneThatIsReadable_leavesTheOrdinaryPause(String header) throws Exception {
        try (RawServer server = new RawServer(limited(header), OK);
                AnyIntClient client = Calls.client(server, time)) {
            client.execute(Calls.get());

            assertThat(time.pauses()).containsExactly(JITTER);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61 | PT1M1S",
                "3600 | PT1H",
                "Sun, 01 Feb 2026 12:00:00 GMT | P1D",
                "9223372036854775807 | PT876000H",
                "99999999999999999999 | PT876000H"
            })
    void waitBeyondTheLongest_failsAtOnceAndIsOnTheException(String header, Duration wait) throws Exception {
        try (RawServer server = new RawServer(limited(header), OK);
                AnyIntClient client = Calls.client(server, time)) {
            RateLimitException thrown = failureOf(client);

            assertThat(server.requests()).hasSize(1);
            assertThat(time.pauses()).isEmpty();
            assertThat(thrown.retryAfter()).contains(wait);
        }
    }

    @Test
    void waitBeyondTheDeadline_failsAtOnceAndIsOnTheException() throws Exception {
        try (RawServer server = new RawServer(limited("10"), OK);
                AnyIntClient client = Calls.builder(server, time)
                        .callTimeout(Duration.ofSeconds(10))
                        .build()) {
            RateLimitException thrown = failureOf(client);

            assertThat(server.requests()).hasSize(1);
            assertThat(time.pauses()).isEmpty();
            assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(10));
            assertThat(thrown).hasMessageContaining("retry after 10 s");
        }
    }

    @Test
    void waitsOfSeveralAttempts_shareTheDeadline() throws Exception {
        try (RawServer server = new RawServer(limited("4"));
                AnyIntClient client = Calls.builder(server, time)
                        .retryPolicy(RetryPolicy.builder().maxAttempts(10).build())
                        .callTimeout(Duration.ofSeconds(10))
                        .build()) {
            RateLimitException thrown = failureOf(client);

            assertThat(server.requests()).hasSize(3);
            assertThat(time.pauses()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4));
            assertThat(thrown.attempts()).isEqualTo(3);
        }
    }

    @Test
    void waitOfAPost_isKeptToo_becauseARateLimitDidNothing() throws Exception {
        try (RawServer server = new RawServer(limited("7"), OK);
                AnyIntClient client = Calls.client(server, time)) {
            client.execute(Calls.post());

            assertThat(server.requests()).hasSize(2);
            assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
        }
    }

    private static Reply limited(String retryAfter) {
        return Reply.error(429, "rate_limit_error", "rate_limit_exceeded", "Retry-After: " + retryAfter);
    }

    private static RateLimitException failureOf(AnyIntClient client) {
        return catchThrowableOfType(RateLimitException.class, () -> client.execute(Calls.get()));
    }
}
