package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.InvoiceQuery;
import ai.anyint.sdk.billing.Invoices;
import ai.anyint.sdk.billing.PaymentStatus;
import java.time.Duration;

/** Judges the invoices that are not paid. One of 0 asks for nothing, whatever its status says. */
final class InvoiceCheck {

    private static final String PAY = "have somebody of the role finance or admin pay it";

    private final Duration dueWithin;

    InvoiceCheck(Duration dueWithin) {
        this.dueWithin = dueWithin;
    }

    void judge(Part part, Invoices invoices) {
        for (Invoice invoice : invoices.list(unpaid(PaymentStatus.OVERDUE))) {
            if (invoice.totalDue().isPositive()) {
                add(part, Severity.CRITICAL, "invoice_overdue", invoice, "was due at ");
            }
        }
        for (Invoice invoice : invoices.list(unpaid(PaymentStatus.OPEN))) {
            boolean near = !part.now().isBefore(invoice.dueAt().minus(dueWithin));
            // By its due date, so that a clock which is set back does not let it come and go.
            if (part.stands(invoice.invoiceId() + " due " + invoice.dueAt(), near, false)
                    && invoice.totalDue().isPositive()) {
                add(part, Severity.WARNING, "invoice_due", invoice, "is due at ");
            }
        }
    }

    private static InvoiceQuery unpaid(PaymentStatus status) {
        return InvoiceQuery.builder().status(status).build();
    }

    private static void add(Part part, Severity severity, String code, Invoice invoice, String due) {
        part.add(
                Signal.PAYMENT,
                severity,
                code,
                "invoice " + invoice.invoiceId(),
                "over " + invoice.totalDue() + " " + invoice.currency() + " " + due + invoice.dueAt(),
                PAY);
    }
}
