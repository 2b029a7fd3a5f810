package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.paging.Paged;
import java.util.List;

/**
 * Reads what AnyInt charges, and manages what pays for it: subscriptions, the prepaid balance, invoices and the
 * webhooks that report on them. Each method waits for its answer, and {@link #async()} has the same as futures. A
 * light view of an {@link AnyIntClient}, which needs a provisioning key.
 *
 * <p>The routes are decided: nobody publishes them. Every method throws an {@link
 * ai.anyint.sdk.core.error.AnyIntException} when the call fails. Immutable and safe for use by several threads.
 */
public final class BillingClient {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    private BillingClient(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /** Returns a view of the client, which stays yours to close. */
    public static BillingClient of(AnyIntClient anyint) {
        return new BillingClient(anyint, RequestOptions.none());
    }

    /** Returns the same operations as futures. */
    public AsyncBillingClient async() {
        return AsyncBillingClient.of(anyint).withOptions(options);
    }

    /** Returns a view whose calls do some things differently: another deadline, an idempotency key, more headers. */
    public BillingClient withOptions(RequestOptions differently) {
        return new BillingClient(anyint, differently);
    }

    /** Returns the plans on offer (decided). */
    public List<Plan> plans() {
        return anyint.execute(BillingCalls.plans().with(options));
    }

    /** Returns the price list (decided). */
    public List<Price> prices() {
        return anyint.execute(BillingCalls.prices().with(options));
    }

    /** Returns the subscriptions: to buy, read, renew and cancel. */
    public Subscriptions subscriptions() {
        return new Subscriptions(anyint, options);
    }

    /** Returns what a key may call now. */
    public Entitlements entitlements() {
        return new Entitlements(anyint, options);
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
    public TopUps topUps() {
        return new TopUps(anyint, options);
    }

    /** Returns the monthly invoices of an enterprise account. */
    public Invoices invoices() {
        return new Invoices(anyint, options);
    }

    /** Returns the webhook endpoints. */
    public Webhooks webhooks() {
        return new Webhooks(anyint, options);
    }
}
