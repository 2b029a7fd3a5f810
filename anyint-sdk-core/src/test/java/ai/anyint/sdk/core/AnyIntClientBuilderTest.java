package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyIntClientBuilderTest {

    private static final String KEY = "sk-prov-test" + "0123456789abcdefghijABCDEFGHIJ_-";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gateway.example",
                "https://gateway.example:8443/some/path/",
                "http://localhost:8089",
                "http://127.0.0.1:8089",
                "http://127.1.2.3",
                "http://[::1]:8089"
            })
    void httpsAnywhereAndHttpToLoopback_areTaken(String url) {
        try (AnyIntClient client = AnyIntClient.builder().baseUrl(url).build()) {
            assertThat(client.toString()).startsWith("AnyIntClient[http");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example",
                "http://10.0.0.1",
                "http://localhost.gateway.example",
                "http://127.0.0.1.gateway.example",
                "http://[::2]"
            })
    void httpToAnyOtherHost_isRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyIntClient.builder().baseUrl(url))
                .withMessage("baseUrl must be https: keys would travel in the clear (http is for loopback only)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gateway.example", "ftp://gateway.example", "https://", KEY, "https://" + KEY + " x"})
    void noUrl_isRefusedWithoutQuotingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyIntClient.builder().baseUrl(text))
                .withMessage("baseUrl must be a URL such as https://gateway.api.anyint.ai")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@gateway.example",
                "https://user:" + KEY + "@gateway.example",
                "https://:" + KEY + "@gateway.example",
                "https://gateway.example?key=" + KEY,
                "https://gateway.example#" + KEY
            })
    void urlWithMoreThanAPlace_isRefusedWithoutQuotingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyIntClient.builder().baseUrl(url))
                .withMessage("baseUrl must have no user, query or fragment");
    }

    @ParameterizedTest
    @MethodSource
    void unusableKey_isRefusedByTheNameOfItsOption(String option, ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageStartingWith(option + " must not ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(KEY));
    }

    static Stream<Arguments> unusableKey_isRefusedByTheNameOfItsOption() {
        return Stream.of(
                Arguments.of("provisioningKey", (ThrowingCallable)
                        () -> AnyIntClient.builder().provisioningKey(" ")),
                Arguments.of("provisioningKey", (ThrowingCallable)
                        () -> AnyIntClient.builder().provisioningKey(KEY + "\n")),
                Arguments.of("apiKey", (ThrowingCallable)
                        () -> AnyIntClient.builder().apiKey("")),
                Arguments.of("apiKey", (ThrowingCallable)
                        () -> AnyIntClient.builder().apiKey("\r" + KEY)));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 21})
    void attemptsOutOfBounds_areRefused(int attempts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.builder().maxAttempts(attempts).build())
                .withMessage("maxAttempts must be from 1 to 20");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0, Integer.MAX_VALUE, Long.MAX_VALUE})
    void responseBytesOutOfBounds_areRefused(long bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyIntClient.builder().maxResponseBytes(bytes))
                .withMessageStartingWith("maxResponseBytes must be ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT8761H"})
    void durationOutOfBounds_isRefusedByTheNameOfItsOption(Duration duration) {
        AnyIntClientBuilder builder = AnyIntClient.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.callTimeout(duration))
                .withMessage("callTimeout must be more than zero and at most 365 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.attemptTimeout(duration))
                .withMessageStartingWith("attemptTimeout must be ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.builder().maxRetryAfter(duration).build())
                .withMessageStartingWith("maxRetryAfter must be ");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks does
    void noDuration_isRefusedByTheNameOfItsOption() {
        assertThatNullPointerException()
                .isThrownBy(() -> AnyIntClient.builder().callTimeout(null))
                .withMessage("callTimeout");
    }

    @Test
    void client_printsItsBaseUrlAndNoKey() {
        try (AnyIntClient client = AnyIntClient.builder().provisioningKey(KEY).build()) {
            assertThat(client).hasToString("AnyIntClient[https://gateway.api.anyint.ai/]");
        }
    }
}
