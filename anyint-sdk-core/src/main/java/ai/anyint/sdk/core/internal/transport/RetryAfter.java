package ai.anyint.sdk.core.internal.transport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** How long an answer asks to wait: whole seconds, or a date against the client's own clock. */
final class RetryAfter {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** A longer wait is as good as never, and this one still fits every unit of time. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private RetryAfter() {}

    static Optional<Duration> in(Headers headers, Instant now) {
        return WireLink.retryAfter(headers).flatMap(value -> parse(value.strip(), now));
    }

    /** A value that is neither is no request to wait; the ordinary pause holds. */
    private static Optional<Duration> parse(String value, Instant now) {
        Optional<Duration> wait = DIGITS.matcher(value).matches()
                ? Optional.of(seconds(value))
                : date(value).map(at -> Duration.between(now, at));
        return wait.map(RetryAfter::bounded);
    }

    private static Duration seconds(String digits) {
        try {
            return Duration.ofSeconds(Long.parseLong(digits));
        } catch (NumberFormatException tooMany) {
            return LONGEST;
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

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
