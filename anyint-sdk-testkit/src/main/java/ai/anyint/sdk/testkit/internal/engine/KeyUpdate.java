package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What changes about a key. */
public record KeyUpdate(
        Optional<String> name,
        Optional<Boolean> enabled,
        Change<BigDecimal> creditLimit,
        Change<Instant> expiresAt,
        ControlsUpdate controls) {

    static KeyUpdate of(Change<BigDecimal> creditLimit, Change<Instant> expiresAt) {
        return new KeyUpdate(Optional.empty(), Optional.empty(), creditLimit, expiresAt, ControlsUpdate.NONE);
    }
}
