package ai.anyint.sdk.testkit.internal.engine;

import java.util.Locale;

/** What pays for a key's calls, told by its prefix and fixed when it is made. */
public enum KeyKind {
    STANDARD("sk-"),
    TEAM("sk-team-"),
    PLAN("sk-plan-"),
    CUSTOM("sk-custom-"),
    BYOK("sk-byok-");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    /** Returns what every secret of this kind begins with. */
    public String prefix() {
        return prefix;
    }

    /** Returns the name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
