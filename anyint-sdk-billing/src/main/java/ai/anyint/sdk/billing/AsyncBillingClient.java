package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * {@link BillingClient} as futures, which fail with an {@link ai.anyint.sdk.core.error.AnyIntException} and end their call
 * when cancelled. Immutable and safe for use by several threads.
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

    /** Returns the price list. */
    public CompletableFuture<List<Price>> prices() {
        return anyint.executeAsync(BillingCalls.prices().with(options));
    }
}
