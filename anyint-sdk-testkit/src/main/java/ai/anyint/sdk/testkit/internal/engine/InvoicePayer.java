package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;

/** An enterprise account: every call is admitted, and stands on the invoice of its month. */
final class InvoicePayer implements Payer {

    private final Invoices invoices;
    private final Events events;

    InvoicePayer(Invoices invoices, Events events) {
        this.invoices = invoices;
        this.events = events;
    }

    @Override
    public Funding funding() {
        return Funding.INVOICE;
    }

    @Override
    public void require(CatalogueModel model, Instant now) {
        // An invoice has no limit of its own, and an overdue one blocks nothing by itself.
    }

    @Override
    public Hold take(CatalogueModel model, long units, Instant now) {
        InvoiceMonth month = invoices.openMonth();
        month.line(model.id()).addRequests(1);
        return new MonthHold(model, month);
    }

    @Override
    public Hold twin(Hold other) {
        return new MonthHold(((MonthHold) other).model, invoices.openMonth());
    }

    private final class MonthHold implements Hold {

        private final CatalogueModel model;
        private final InvoiceMonth admitted;

        MonthHold(CatalogueModel model, InvoiceMonth admitted) {
            this.model = model;
            this.admitted = admitted;
        }

        /** The month of the admission, or the open one where that has been issued: an invoice never changes. */
        private InvoiceMonth.Line line() {
            return (admitted.isIssued() ? invoices.openMonth() : admitted).line(model.id());
        }

        @Override
        public BigDecimal book(Ticket ticket, Usage usage) {
            BigDecimal cost = model.cost(usage);
            line().add(model.unit(), usage, cost, 1);
            ticket.key().spend(cost, events);
            return cost;
        }

        @Override
        public void giveBack() {
            line().addRequests(-1);
        }

        @Override
        public void refund(Ticket ticket, Usage usage, BigDecimal cost) {
            line().add(model.unit(), usage, cost.negate(), -1);
            ticket.key().spend(cost.negate(), events);
        }
    }
}
