package ai.anyint.sdk.core.internal.transport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.Headers;

/** How long an answer asks to wait: whole seconds, or a date against the client's own clock. */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> in(Headers headers, Instant now) {
        return RetryAfterShield.valueIn(headers).flatMap(value -> parse(value.strip(), now));
    }

    /** A value that is neither is no request to wait; the ordinary pause holds. */
    private static Optional<Duration> parse(String value, Instant now) {
        try {
            return Optional.of(notNegative(Duration.ofSeconds(Long.parseLong(value))));
        } catch (NumberFormatException notSeconds) {
            return date(value).map(at -> notNegative(Duration.between(now, at)));
        }
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Duration notNegative(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
