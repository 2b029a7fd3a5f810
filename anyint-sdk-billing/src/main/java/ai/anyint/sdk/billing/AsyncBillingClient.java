package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.paging.Paged;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * {@link BillingClient} as futures, which fail with an {@link ai.anyint.sdk.core.error.AnyIntException} and end their
 * call when cancelled. Immutable and safe for use by several threads.
 */
public final class AsyncBillingClient {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    private AsyncBillingClient(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /** Returns a view of the client, which stays yours to close. */
    public static AsyncBillingClient of(AnyIntClient anyint) {
        return new AsyncBillingClient(anyint, RequestOptions.none());
    }

    /** Returns a view whose calls do some things differently: another deadline, an idempotency key, more headers. */
    public AsyncBillingClient withOptions(RequestOptions differently) {
        return new AsyncBillingClient(anyint, differently);
    }

    /** Returns the plans on offer (decided). */
    public CompletableFuture<List<Plan>> plans() {
        return anyint.executeAsync(BillingCalls.plans().with(options));
    }

    /** Returns the price list (decided). */
    public CompletableFuture<List<Price>> prices() {
        return anyint.executeAsync(BillingCalls.prices().with(options));
    }

    /** Returns the subscriptions: to buy, read, renew and cancel. */
    public AsyncSubscriptions subscriptions() {
        return new AsyncSubscriptions(anyint, options);
    }

    /** Returns what a key may call now. */
    public AsyncEntitlements entitlements() {
        return new AsyncEntitlements(anyint, options);
    }

    /**
     * Returns the ledger of the prepaid balance, newest first (decided). Nothing is fetched before it is walked
     * through; {@code forEachAsync} walks without a thread that waits.
     */
    public Paged<LedgerEntry> ledger() {
        return ledger(LedgerQuery.all());
    }

    /**
     * Returns the entries of the ledger that the query names, newest first (decided). Nothing is fetched before it is
     * walked through; {@code forEachAsync} walks without a thread that waits.
     */
    public Paged<LedgerEntry> ledger(LedgerQuery query) {
        return Paged.of(anyint, BillingCalls.ledger(query).with(options));
    }

    /** Returns the payments into the prepaid balance. */
    public AsyncTopUps topUps() {
        return new AsyncTopUps(anyint, options);
    }

    /** Returns the monthly invoices of an enterprise account. */
    public AsyncInvoices invoices() {
        return new AsyncInvoices(anyint, options);
    }

    /** Returns the webhook endpoints. */
    public AsyncWebhooks webhooks() {
        return new AsyncWebhooks(anyint, options);
    }
}
