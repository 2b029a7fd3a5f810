package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a new key shall be. */
public record KeySpec(
        String name,
        @Nullable BigDecimal creditLimit,
        @Nullable Instant expiresAt) {}
