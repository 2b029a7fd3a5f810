package ai.anyint.sdk.core;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What an option may be, for a client and for one call alike. A refusal names the option and never quotes its value. */
final class Limits {

    private static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST = Duration.ofDays(365);

    /** The chain sets these itself; another value would break a promise of it. */
    private static final Set<String> RESERVED = Set.of(
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "cookie",
            "host",
            "idempotency-key",
            "proxy-authorization",
            "transfer-encoding",
            "x-api-key");

    static final RequestOptions NO_OPTIONS = RequestOptions.builder().build();

    private Limits() {}

    static Duration positive(Duration duration, String option) {
        Objects.requireNonNull(duration, option);
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    option + " must be more than zero and at most " + LONGEST.toDays() + " days");
        }
        return duration;
    }

    static int attempts(int attempts) {
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("maxAttempts must be from 1 to " + MOST_ATTEMPTS);
        }
        return attempts;
    }

    static void header(String name, String value) {
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("header " + name.toLowerCase(Locale.ROOT) + " is the client's own");
        }
        headerName(name);
        headerValue(value, "header " + name);
    }

    private static void headerName(String name) {
        if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':')) {
            throw new IllegalArgumentException("a header name must be visible ASCII without a colon");
        }
    }

    static void headerValue(String value, String option) {
        if (value.isBlank() || !value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(option + " must be visible ASCII, and not blank");
        }
    }
}
