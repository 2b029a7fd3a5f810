package ai.anyint.sdk.examples;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.Invoices;
import ai.anyint.sdk.billing.PaymentStatus;
import ai.anyint.sdk.core.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What finance does at the end of a month: collects what is unpaid, checks that it adds up, and pays it. */
final class MonthEnd {

    private static final Set<PaymentStatus> UNPAID = Set.of(PaymentStatus.OPEN, PaymentStatus.OVERDUE);

    private final Invoices invoices;

    /** Needs a provisioning key of the role {@code finance} or {@code admin}. */
    MonthEnd(BillingClient billing) {
        this.invoices = billing.invoices();
    }

    /** Returns the unpaid invoices with their lines, oldest first. The list itself comes without lines, newest first. */
    List<Invoice> unpaid() {
        List<Invoice> unpaid = new ArrayList<>();
        for (Invoice listed : invoices.list()) {
            if (UNPAID.contains(listed.paymentStatus())) {
                unpaid.add(0, invoices.get(listed.invoiceId()));
            }
        }
        return unpaid;
    }

    /**
     * Pays an invoice whose figures add up.
     *
     * @throws IllegalStateException when they do not; nothing is paid then
     */
    Invoice pay(Invoice invoice) {
        Money lines = invoice.lines().stream().map(line -> line.amount()).reduce(Money.ZERO, Money::plus);
        Money due =
                invoice.discounts().stream().map(discount -> discount.amount()).reduce(lines, Money::minus);
        boolean addsUp =
                lines.equals(invoice.subtotal()) && (due.isNegative() ? Money.ZERO : due).equals(invoice.totalDue());
        if (!addsUp) {
            throw new IllegalStateException("invoice " + invoice.invoiceId() + " does not add up: it is not paid");
        }
        return invoices.pay(invoice.invoiceId());
    }
}
