package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.concurrent.CompletableFuture;

/**
 * {@link AccountClient} as futures, which fail with an {@link ai.anyint.sdk.core.error.AnyIntException} and end their call
 * when cancelled. Immutable and safe for use by several threads.
 */
public final class AsyncAccountClient {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    private AsyncAccountClient(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /** Returns a view of the client, which stays yours to close. */
    public static AsyncAccountClient of(AnyIntClient anyint) {
        return new AsyncAccountClient(anyint, RequestOptions.none());
    }

    /** Returns a view whose calls do some things differently: another deadline, an idempotency key, more headers. */
    public AsyncAccountClient withOptions(RequestOptions differently) {
        return new AsyncAccountClient(anyint, differently);
    }

    /** Returns what is left of the prepaid balance. */
    public CompletableFuture<Balance> balance() {
        return anyint.executeAsync(AccountCalls.balance().with(options));
    }

    /** Returns the use of the last 30 days, today included. */
    public CompletableFuture<Activity> activity() {
        return anyint.executeAsync(AccountCalls.activity().with(options));
    }

    /**
     * Returns the use of the last days, today included.
     *
     * @param days 1 to 30
     * @throws IllegalArgumentException when {@code days} is not from 1 to 30
     */
    public CompletableFuture<Activity> activity(int days) {
        return anyint.executeAsync(AccountCalls.activity(days).with(options));
    }

    /** Returns the keys of the account. */
    public AsyncApiKeys keys() {
        return new AsyncApiKeys(anyint, options);
    }

    /** Returns the BYOK credentials of the account. */
    public AsyncByokCredentials byok() {
        return new AsyncByokCredentials(anyint, options);
    }

    /** Returns the projects of the account. */
    public AsyncProjects projects() {
        return new AsyncProjects(anyint, options);
    }

    /** Returns the models that the client's inference key may call. */
    public CompletableFuture<ModelList> models() {
        return anyint.executeAsync(AccountCalls.models().with(options));
    }
}
