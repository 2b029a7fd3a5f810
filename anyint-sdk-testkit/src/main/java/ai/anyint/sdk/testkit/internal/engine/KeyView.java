package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as it was at one instant. */
public record KeyView(
        long id,
        KeyKind kind,
        String name,
        Instant createdAt,
        @Nullable Instant expiresAt,
        boolean enabled,
        @Nullable BigDecimal creditLimit,
        BigDecimal spent,
        String status,
        String mask,
        String createdBy,
        @Nullable String subscriptionId,
        @Nullable String byokCredentialId,
        Controls controls) {}
