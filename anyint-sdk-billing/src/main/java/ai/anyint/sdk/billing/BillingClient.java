package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.List;

/**
 * Reads what AnyInt charges; each method waits for its answer, and {@link #async()} has the same as futures. A light view
 * of an {@link AnyIntClient}, which needs a provisioning key.
 *
 * <p>Every method throws an {@link ai.anyint.sdk.core.error.AnyIntException} when the call fails. Immutable and safe for
 * use by several threads.
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

    /** Returns the price list. */
    public List<Price> prices() {
        return anyint.execute(BillingCalls.prices().with(options));
    }
}
