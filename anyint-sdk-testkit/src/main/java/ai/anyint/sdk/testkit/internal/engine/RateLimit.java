package ai.anyint.sdk.testkit.internal.engine;

import java.time.Duration;
import java.util.Locale;

/** The rate limits that a key may have, in the order in which they are judged. */
public enum RateLimit {
    RPM(Duration.ofMinutes(1), false),
    RPH(Duration.ofHours(1), false),
    RPD(Duration.ofDays(1), false),
    TPM(Duration.ofMinutes(1), true),
    TPD(Duration.ofDays(1), true);

    private final Duration window;
    private final boolean tokens;

    RateLimit(Duration window, boolean tokens) {
        this.window = window;
        this.tokens = tokens;
    }

    Duration window() {
        return window;
    }

    /** Whether it counts tokens, which are known at completion, and not requests. */
    boolean countsTokens() {
        return tokens;
    }

    /** Returns the name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
