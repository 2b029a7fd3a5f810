package ai.anyint.sdk.billing.health;

import java.util.Locale;

/** What can go wrong in billing for reasons that are not in the code (seed: the operational baseline). */
public enum Signal {
    /** A subscription that has expired, or soon will. */
    SUBSCRIPTION,
    /** A prepaid balance that is low or used up. */
    BALANCE,
    /** A key that may not call what it is watched for. */
    KEY,
    /** A purchased model near or at its cap, or whose tier is down. */
    ENTITLEMENT,
    /** An invoice that is due or overdue, or a renewal that was not paid. */
    PAYMENT;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** Returns the name in JSON and in tags, such as {@code subscription}. */
    public String value() {
        return value;
    }
}
