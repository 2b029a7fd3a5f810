package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a call of a key would be admitted now, what would pay for it, and what is left. Null is none. */
public record Entitlement(
        String modelId,
        long keyId,
        Optional<ErrorCode> reason,
        Funding chargedTo,
        @Nullable String subscriptionId,
        @Nullable BigDecimal balance,
        @Nullable BigDecimal creditLimit,
        Optional<AllowanceView> allowance,
        Optional<LimitState> rate) {}
