package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a new key shall be. */
public record KeySpec(
        String name,
        @Nullable BigDecimal creditLimit,
        @Nullable Instant expiresAt,
        Controls controls,
        @Nullable String byokCredentialId) {

    /** Describes a plain Pay As You Go key. */
    public static KeySpec named(String name) {
        return new KeySpec(name, null, null, Controls.NONE, null);
    }

    KeyKind kind() {
        if (byokCredentialId != null) {
            return KeyKind.BYOK;
        }
        return controls.makeATeamKey() ? KeyKind.TEAM : KeyKind.STANDARD;
    }
}
