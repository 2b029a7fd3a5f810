package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.KeyDetails;
import ai.anyint.sdk.account.rotation.NotRotatableException.Reason;
import ai.anyint.sdk.core.Money;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Which key may be replaced, and what the request for the other one says. */
final class Successor {

    private Successor() {}

    /** Refuses a key that cannot be rotated as it is. */
    static void requireRotatable(ApiKey old, Instant now) {
        old.subscriptionId().ifPresent(subscription -> {
            throw new NotRotatableException(
                    old.id(),
                    Reason.MANAGED_BY_SUBSCRIPTION,
                    "is managed by subscription " + subscription + ": regenerate the subscription's key instead");
        });
        if (!old.isEnabled()) {
            throw new NotRotatableException(old.id(), Reason.DISABLED, "is disabled: enable it first");
        }
        if (isExpired(old, now)) {
            throw new NotRotatableException(old.id(), Reason.EXPIRED, "has expired: move its expiry first");
        }
        Budget.left(old);
    }

    /**
     * Refuses when some rotation made a key to replace this one before the new key, which need not be there yet. Of several
     * at once the first goes on: the list is in the order of creation.
     */
    static void requireAlone(long oldId, OptionalLong newId, List<ApiKey> all) {
        all.stream()
                .takeWhile(key -> newId.isEmpty() || key.id() != newId.getAsLong())
                .filter(key -> Mark.isOfAnyRotation(oldId, key.name()))
                .findFirst()
                .ifPresent(rival -> {
                    throw new NotRotatableException(
                            oldId,
                            Reason.ALREADY_ROTATING,
                            "is being replaced by key " + rival.id() + ", \"" + rival.name()
                                    + "\": resume that rotation, or delete that key");
                });
    }

    static boolean works(KeyDetails key, Instant now) {
        return key.isEnabled() && !isExpired(key, now);
    }

    static boolean isExpired(KeyDetails key, Instant now) {
        return key.expiresAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** The new key may spend nothing until it is sure that no other rotation replaces the same key. */
    static CreateApiKey request(ApiKey old, RotationRecord rotation) {
        return CreateApiKey.builder()
                .from(old)
                .name(Mark.on(rotation))
                .creditLimit(old.creditLimit().map(limit -> Money.ZERO))
                .expiresAt(old.expiresAt())
                .byokCredentialId(old.byokCredentialId())
                .build();
    }
}
