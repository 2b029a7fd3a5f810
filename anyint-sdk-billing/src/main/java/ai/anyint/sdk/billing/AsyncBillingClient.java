package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * {@link BillingClient} as futures, which fail with an {@link ai.anyint.sdk.core.error.AnyIntException} and end their call
 * when cancelled. Immutable and safe for use by several threads.
 */
public final class AsyncBillingClient {

    private final AnyIntClient anyint;

    private AsyncBillingClient(AnyIntClient anyint) {
        this.anyint = anyint;
    }

    /** Returns a view of the client, which stays yours to close. */
    public static AsyncBillingClient of(AnyIntClient anyint) {
        return new AsyncBillingClient(anyint);
    }

    /** Returns the price list. */
    public CompletableFuture<List<Price>> prices() {
        return anyint.executeAsync(BillingCalls.prices());
    }
}
