package ai.anyint.sdk.core.matrix;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The two refusals that tell when to come back, with everything that the header may say. */
final class RetryAfterFaults {

    private static final Duration FIVE = Duration.ofSeconds(5);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private RetryAfterFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        of(429, "rate_limit_error", "rate_limit_exceeded", "RateLimitException"),
                        of(503, "api_error", "upstream_unavailable", "ServerException"))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<Fault> of(int status, String type, String code, String surfaces) {
        Header header = (name, value) -> Fault.answering(
                status + " " + code + ", Retry-After: " + name,
                Rule.NOTHING_DONE,
                surfaces,
                Wire.answer(status, Wire.error(type, code), "Retry-After: " + value + "\r\n"));
        return Stream.of(
                header.saying("0", "0").asking(Duration.ZERO),
                header.saying("5", "5").asking(FIVE),
                header.saying("30, and 20 s left", "30")
                        .asking(HALF_A_MINUTE)
                        .with((client, own) -> client.callTimeout(Duration.ofSeconds(20)))
                        .tooLong(),
                header.saying("61, over maxRetryAfter", "61")
                        .asking(Duration.ofSeconds(61))
                        .with((client, own) -> client.callTimeout(Duration.ofMinutes(5)))
                        .tooLong(),
                header.saying("30, and time enough", "30")
                        .asking(HALF_A_MINUTE)
                        .with((client, own) -> client.callTimeout(Duration.ofMinutes(5))),
                header.saying("a number beyond counting (100 years at most)", "99999999999999999999")
                        .asking(Duration.ofDays(36_500))
                        .tooLong(),
                header.saying("a date gone by", "Fri, 30 Jan 2026 00:00:00 GMT").asking(Duration.ZERO),
                header.saying("a date an hour ahead", "Sat, 31 Jan 2026 01:00:00 GMT")
                        .asking(Duration.ofHours(1))
                        .tooLong(),
                header.saying("garbage", "soon"),
                header.saying("a fraction", "1.5"),
                dated(status, type, code, surfaces));
    }

    /** Each answer names the instant five seconds after it, as the client's clock tells. */
    private static Fault dated(int status, String type, String code, String surfaces) {
        return Fault.of(
                        status + " " + code + ", Retry-After: a date 5 s ahead",
                        Rule.NOTHING_DONE,
                        surfaces,
                        (number, connection) -> Wire.write(
                                connection,
                                Wire.answer(
                                        status,
                                        Wire.error(type, code),
                                        "Retry-After: Sat, 31 Jan 2026 00:00:%02d GMT\r\n".formatted(5 * number))))
                .asking(FIVE);
    }

    @FunctionalInterface
    private interface Header {
        Fault saying(String name, String value);
    }
}
