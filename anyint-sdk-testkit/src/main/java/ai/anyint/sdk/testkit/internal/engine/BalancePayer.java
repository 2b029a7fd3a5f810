package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;

/** Pay As You Go: admitted while there is a balance; the call that was admitted on the last cent may take it below zero. */
final class BalancePayer implements Payer, Payer.Hold {

    private final Funds funds;
    private final Events events;

    BalancePayer(Funds funds, Events events) {
        this.funds = funds;
        this.events = events;
    }

    @Override
    public Funding funding() {
        return Funding.BALANCE;
    }

    @Override
    public void require(CatalogueModel model, Instant now) {
        funds.requireBalance();
    }

    @Override
    public Hold take(CatalogueModel model, long units, Instant now) {
        return this;
    }

    @Override
    public Hold twin(Hold other) {
        return this;
    }

    @Override
    public BigDecimal book(Ticket ticket, Usage usage) {
        BigDecimal cost = ticket.model().cost(usage);
        if (cost.signum() != 0) {
            ticket.key().spend(cost, events);
            funds.book(LedgerEntry.Type.USAGE, cost.negate(), ticket);
        }
        return cost;
    }

    @Override
    public void giveBack() {
        // Money is known at completion: nothing was taken.
    }

    @Override
    public void refund(Ticket ticket, Usage usage, BigDecimal cost) {
        if (cost.signum() != 0) {
            ticket.key().spend(cost.negate(), events);
            funds.book(LedgerEntry.Type.REFUND, cost, ticket);
        }
    }
}
