package ai.anyint.sdk.account.environment;

import java.util.Locale;

/** Where a program runs (seed: different keys for development, staging and production). */
public enum Profile {
    /** A developer's machine, against a fake or a gateway on that machine. */
    LOCAL,
    /** The rehearsal, with keys of its own. */
    STAGING,
    /** Where users are. */
    PRODUCTION;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** Returns the name as {@code ANYINT_PROFILE} has it, such as {@code staging}. */
    public String value() {
        return value;
    }

    /** The name of one of its variables. */
    String variable(String what) {
        return "ANYINT_" + name() + "_" + what;
    }

    /** How an error names one of its variables. */
    String named(String what) {
        return variable(what) + " (profile " + value + ")";
    }
}
