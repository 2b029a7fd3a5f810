package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;

/** What pays for the calls of a key. Nothing crosses over: a key has one, and never falls back to another. */
interface Payer {

    Funding funding();

    /** Refuses what it does not pay for: line 6 of the admission. */
    void require(CatalogueModel model, Instant now);

    /** Whether it pays for a model at all, limits aside. */
    default boolean covers(CatalogueModel model) {
        return true;
    }

    /** Takes what is counted at admission. */
    Hold take(CatalogueModel model, long units, Instant now);

    /** Makes what a call of another account holds, of which this one is a copy, one of this account. */
    Hold twin(Hold other);

    /** What an admitted call holds until it is booked or given back. */
    interface Hold {

        /** Books what the call used; returns what it cost, which is zero where money is not what pays. */
        BigDecimal book(Ticket ticket, Usage usage);

        /** Gives back what was taken: the call failed through no fault of the caller's. */
        void giveBack();

        /** Gives back what a failed task used and cost. */
        void refund(Ticket ticket, Usage usage, BigDecimal cost);
    }
}
