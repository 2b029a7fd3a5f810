package ai.anyint.sdk.testkit.internal.engine;

import java.util.Locale;

/** What pays for a call. */
public enum Funding {
    BALANCE,
    INVOICE,
    PLAN,
    CUSTOM,
    BYOK;

    /** Returns the name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
