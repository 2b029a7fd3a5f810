package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import java.util.Optional;

/** What takes the place of a key: the same in all but its secret, with what the old one has left to spend. */
final class Successor {

    private Successor() {}

    /**
     * @throws IllegalArgumentException when a subscription manages the key
     * @throws IllegalStateException when the key has a credit limit and nobody says what is left of it
     */
    static CreateApiKey of(ApiKey old) {
        old.subscriptionId().ifPresent(subscription -> {
            throw new IllegalArgumentException("key " + old.id() + " is managed by subscription " + subscription
                    + ": regenerate the subscription's key instead");
        });
        return CreateApiKey.builder()
                .from(old)
                .name(old.name())
                .creditLimit(old.creditLimit().map(limit -> left(limit, spent(old))))
                .expiresAt(old.expiresAt())
                .byokCredentialId(old.byokCredentialId())
                .build();
    }

    /** Returns the limit that the new key must have when the old one spent more while it was handed over. */
    static Optional<UpdateApiKey> correction(CreateApiKey successor, ApiKey retired) {
        return retired.creditLimit()
                .flatMap(limit -> retired.spent().map(spent -> left(limit, spent)))
                .filter(left -> successor
                        .creditLimit()
                        .filter(given -> left.compareTo(given) < 0)
                        .isPresent())
                .map(left -> UpdateApiKey.builder().creditLimit(left).build());
    }

    private static Money spent(ApiKey old) {
        return old.spent()
                .orElseThrow(() -> new IllegalStateException("the service does not say what key " + old.id()
                        + " has spent, so that nobody knows what is left of its credit limit"));
    }

    private static Money left(Money limit, Money spent) {
        Money left = limit.minus(spent);
        return left.isNegative() ? Money.ZERO : left;
    }
}
