package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The keys of an account, as futures. Immutable and safe for use by several threads. */
public final class AsyncApiKeys {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    AsyncApiKeys(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /** Returns all keys, newest last; those of subscriptions too, which the billing API manages. */
    public CompletableFuture<List<ApiKey>> list() {
        return anyint.executeAsync(AccountCalls.listKeys().with(options));
    }

    /**
     * Creates a key. The answer is the one time that its secret is readable.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose
     * {@code mayHaveBeenApplied()} is true asks you to look at the list first.
     */
    public CompletableFuture<CreatedApiKey> create(CreateApiKey key) {
        return anyint.executeAsync(AccountCalls.createKey(key).with(options));
    }

    /** Returns one key. */
    public CompletableFuture<ApiKey> get(long id) {
        return anyint.executeAsync(AccountCalls.getKey(id).with(options));
    }

    /** Changes what the update names, and nothing else. */
    public CompletableFuture<ApiKey> update(long id, UpdateApiKey update) {
        return anyint.executeAsync(AccountCalls.updateKey(id, update).with(options));
    }

    /** Disables a key: it stops on the very next request, and can be enabled again. */
    public CompletableFuture<ApiKey> disable(long id) {
        return anyint.executeAsync(
                AccountCalls.updateKey(id, AccountCalls.DISABLE).with(options));
    }

    /** Enables a disabled key. */
    public CompletableFuture<ApiKey> enable(long id) {
        return anyint.executeAsync(
                AccountCalls.updateKey(id, AccountCalls.ENABLE).with(options));
    }

    /** Deletes a key for good; its past use stays in the activity. */
    public CompletableFuture<@Nullable Void> delete(long id) {
        return anyint.executeAsync(AccountCalls.deleteKey(id).with(options));
    }
}
