package ai.anyint.sdk.testkit.internal.engine;

import java.util.Locale;

/** Where a subscription is in its life. */
public enum SubscriptionStatus {
    ACTIVE,
    EXPIRED,
    CANCELED;

    /** Returns the name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
