package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.testkit.internal.engine.Invoice.PaymentStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The invoices of an enterprise account, one a calendar month from the month it opened in, the empty ones too. */
public final class Invoices {

    private final AccountContext context;
    private final List<Invoice> issued = new ArrayList<>();
    private InvoiceMonth open;
    private BigDecimal invoiced = BigDecimal.ZERO;

    Invoices(AccountContext context) {
        this.context = context;
        this.open = new InvoiceMonth(YearMonth.from(context.clock.now().atOffset(ZoneOffset.UTC)));
        if (context.enterprise.isPresent()) {
            planIssue();
        }
    }

    private Invoices(AccountContext context, Invoices other) {
        this.context = context;
        this.issued.addAll(other.issued);
        this.open = other.open.copy();
        this.invoiced = other.invoiced;
    }

    Invoices copy(AccountContext newContext) {
        return new Invoices(newContext, this);
    }

    private record Issue() implements DueJobs.Due {
        @Override
        public Optional<Fired> run(Account account, Instant at) {
            return account.invoices().issue(at);
        }
    }

    private record Overdue(int index) implements DueJobs.Due {
        @Override
        public Optional<Fired> run(Account account, Instant at) {
            return account.invoices().overdue(index, at);
        }
    }

    /** Returns a page of the invoices that fit, newest first. */
    public Page<Invoice> list(Predicate<Invoice> filter, Page.Request page) {
        synchronized (context) {
            return Page.newestFirst(issued, Invoice::number, filter, page);
        }
    }

    /** Returns one invoice, or refuses. */
    public Invoice get(String id) {
        synchronized (context) {
            return issued.get(indexOf(id));
        }
    }

    /** Pays an invoice by card. */
    public Invoice pay(String id) {
        synchronized (context) {
            int index = indexOf(id);
            Invoice invoice = issued.get(index);
            if (invoice.paymentStatus() == PaymentStatus.PAID) {
                throw Refusal.of(ErrorCode.INVOICE_ALREADY_PAID, "Invoice " + id + " is already paid.");
            }
            context.card.charge(invoice.totalDue(), "invoice " + id);
            Invoice paid = invoice.with(PaymentStatus.PAID, Optional.of(context.clock.stamp()));
            issued.set(index, paid);
            context.events.emit(EventType.BILLING_PAID, data(paid));
            return paid;
        }
    }

    InvoiceMonth openMonth() {
        return open;
    }

    /** Whether this account pays by invoice at all. */
    boolean areIssued() {
        return context.enterprise.isPresent();
    }

    /** Returns what all calls that invoices pay have cost. */
    BigDecimal total() {
        return invoiced.add(open.amount());
    }

    private void planIssue() {
        context.clock.plan(open.period().end(), DueJobs.Rank.INVOICE, new Issue());
    }

    private Optional<Fired> issue(Instant at) {
        EnterpriseTerms terms = context.enterprise.orElseThrow();
        Instant due = at.plus(Duration.ofDays(terms.paymentWindowDays()));
        Invoice invoice = new Invoice(
                issued.size() + 1L,
                terms.invoiceType(),
                open.period(),
                at,
                due,
                open.issue(),
                terms.discountPercent(),
                PaymentStatus.OPEN,
                Optional.empty());
        context.clock.plan(due, DueJobs.Rank.OVERDUE, new Overdue(issued.size()));
        issued.add(invoice);
        invoiced = invoiced.add(invoice.subtotal());
        open = new InvoiceMonth(open.month().plusMonths(1));
        planIssue();
        context.events.emit(EventType.BILLING_GENERATED, data(invoice));
        return Optional.of(new Fired(at, EventType.BILLING_GENERATED.wire(), invoice.id()));
    }

    private Optional<Fired> overdue(int index, Instant at) {
        Invoice invoice = issued.get(index);
        if (invoice.paymentStatus() != PaymentStatus.OPEN) {
            return Optional.empty();
        }
        Invoice late = invoice.with(PaymentStatus.OVERDUE, Optional.empty());
        issued.set(index, late);
        context.events.emit(EventType.BILLING_OVERDUE, data(late));
        return Optional.of(new Fired(at, EventType.BILLING_OVERDUE.wire(), late.id()));
    }

    private int indexOf(String id) {
        for (int i = 0; i < issued.size(); i++) {
            if (issued.get(i).id().equals(id)) {
                return i;
            }
        }
        throw Refusal.of(ErrorCode.INVOICE_NOT_FOUND, "There is no invoice of this id in this account.");
    }

    private static Map<String, Object> data(Invoice invoice) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("invoiceId", invoice.id());
        data.put("totalDue", invoice.totalDue());
        data.put("dueAt", invoice.dueAt());
        data.put("paymentStatus", invoice.paymentStatus().wire());
        return data;
    }
}
