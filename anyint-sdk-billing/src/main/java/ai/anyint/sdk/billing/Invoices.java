package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.paging.Paged;

/** The monthly invoices of an enterprise account. Immutable and safe for use by several threads. */
public final class Invoices {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    Invoices(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /**
     * Returns all invoices, newest first and without their lines (decided). Nothing is fetched before it is walked
     * through; {@code forEachAsync} walks without a thread that waits.
     */
    public Paged<Invoice> list() {
        return Paged.of(anyint, InvoiceCalls.list(InvoiceQuery.all()).with(options));
    }

    /**
     * Returns the invoices that the query names, newest first and without their lines (decided). Nothing is fetched
     * before it is walked through; {@code forEachAsync} walks without a thread that waits.
     */
    public Paged<Invoice> list(InvoiceQuery query) {
        return Paged.of(anyint, InvoiceCalls.list(query).with(options));
    }

    /**
     * Returns one invoice with its lines (fields: seed; the route: decided).
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such invoice
     */
    public Invoice get(String invoiceId) {
        return anyint.execute(InvoiceCalls.get(invoiceId).with(options));
    }

    /**
     * Pays an invoice, open or overdue, by card (decided).
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose {@code
     * mayHaveBeenApplied()} is true asks you to look first.
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such invoice
     * @throws ai.anyint.sdk.core.error.ConflictException when it is already paid
     * @throws ai.anyint.sdk.core.error.PaymentDeclinedException when the card refuses
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public Invoice pay(String invoiceId) {
        return anyint.execute(InvoiceCalls.pay(invoiceId).with(options));
    }
}
