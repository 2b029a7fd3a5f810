package ai.anyint.sdk.billing.budget;

import java.util.Optional;

/** How a ledger stands after a change. */
record Standing(Optional<Reading> reading, Settled settled, Spend inFlight) {

    /** What counts against the reading. */
    Spend against() {
        return settled.total().plus(inFlight);
    }

    /** The same without what may be counted twice. */
    Spend surelyAgainst() {
        return settled.total().minus(settled.unsure()).plus(inFlight);
    }
}
