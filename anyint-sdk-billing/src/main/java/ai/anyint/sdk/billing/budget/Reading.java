package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.billing.Entitlement;
import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.billing.Remaining;
import java.time.Instant;
import java.util.Optional;

/**
 * What one read said was left.
 *
 * @param ticket which read of the ledger it was; later ones are greater
 * @param at when the read began: nothing that happened since is surely in it
 */
record Reading(long ticket, Instant at, Remaining remaining, Optional<RefusalReason> reason) {

    static Reading of(long ticket, Instant at, Entitlement entitlement) {
        return new Reading(ticket, at, entitlement.remaining(), refusal(entitlement));
    }

    /** An answer that refuses without a reason is still a refusal. */
    private static Optional<RefusalReason> refusal(Entitlement entitlement) {
        return entitlement.allowed()
                ? Optional.empty()
                : entitlement.reason().or(() -> Optional.of(RefusalReason.of("not_allowed")));
    }
}
