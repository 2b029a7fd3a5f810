package ai.anyint.sdk.billing.health;

import java.util.Locale;

/** How bad it is, in order: compare with {@code compareTo}. */
public enum Severity {
    /** Nothing to do. */
    OK(0),
    /** Somebody should act before requests are refused, or a part could not be read. */
    WARNING(1),
    /** Somebody has to act now: requests are refused, or a payment is past due. */
    CRITICAL(2);

    private final int level;
    private final String value = name().toLowerCase(Locale.ROOT);

    Severity(int level) {
        this.level = level;
    }

    /** Returns 0 for OK, 1 for a warning and 2 for critical, as in metrics. */
    public int level() {
        return level;
    }

    /** Returns the name in JSON and in tags, such as {@code warning}. */
    public String value() {
        return value;
    }
}
