package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;

/** A subscription as it was at one instant. */
public record SubscriptionView(
        String id,
        Offer offer,
        SubscriptionStatus status,
        Instant createdAt,
        Period currentPeriod,
        Instant endsAt,
        boolean autoRenew,
        boolean cancelAtPeriodEnd,
        long apiKeyId,
        String maskedKey) {}
