package ai.anyint.sdk.billing;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.paging.Page;

/** The operations on invoices as calls; see {@link BillingCalls}. */
public final class InvoiceCalls {

    private static final String ID = "invoice_id";
    private static final String ALL = "/v1/billing/invoices";
    private static final String ONE = ALL + "/{" + ID + "}";

    private static final Endpoint<InvoicePage> LIST = Endpoint.get(
                    "billing.invoices.list", ALL, PROVISIONING, InvoicePage.class)
            .withQuery("period", "status", "cursor", "limit");
    private static final Endpoint<Invoice> GET = Endpoint.get("billing.invoices.get", ONE, PROVISIONING, Invoice.class);
    private static final Endpoint<Invoice> PAY =
            Endpoint.post("billing.invoices.pay", ONE + "/pay", PROVISIONING, Invoice.class);

    private InvoiceCalls() {}

    /** Reads a page of invoices, newest first and without their lines. */
    public static ApiCall<Page<Invoice>> list(InvoiceQuery query) {
        ApiCall<InvoicePage> call = Queries.with(LIST.call(), "period", query.period());
        call = Queries.with(call, "status", query.status());
        return Queries.withPageSize(call, query.pageSize()).map(InvoicePage::page);
    }

    /** Reads one invoice. */
    public static ApiCall<Invoice> get(String invoiceId) {
        return GET.call().path(ID, invoiceId);
    }

    /** Pays an invoice. */
    public static ApiCall<Invoice> pay(String invoiceId) {
        return PAY.call().path(ID, invoiceId);
    }
}
