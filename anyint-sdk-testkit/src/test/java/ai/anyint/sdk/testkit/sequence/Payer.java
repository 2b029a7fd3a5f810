package ai.anyint.sdk.testkit.sequence;

import java.util.Locale;

/** What pays for a call. */
enum Payer {
    BALANCE,
    INVOICE,
    PLAN,
    CUSTOM,
    BYOK;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
