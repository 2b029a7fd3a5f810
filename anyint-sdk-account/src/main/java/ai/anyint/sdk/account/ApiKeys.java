package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import java.util.List;

/** The keys of an account. Immutable and safe for use by several threads. */
public final class ApiKeys {

    private final AnyIntClient anyint;

    ApiKeys(AnyIntClient anyint) {
        this.anyint = anyint;
    }

    /** Returns all keys, newest last; those of subscriptions too, which the billing API manages. */
    public List<ApiKey> list() {
        return anyint.execute(AccountCalls.listKeys());
    }

    /**
     * Creates a key. The answer is the one time that its secret is readable.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose
     * {@code mayHaveBeenApplied()} is true asks you to look at the list first.
     */
    public CreatedApiKey create(CreateApiKey key) {
        return anyint.execute(AccountCalls.createKey(key));
    }

    /** Returns one key. */
    public ApiKey get(long id) {
        return anyint.execute(AccountCalls.getKey(id));
    }

    /** Changes what the update names, and nothing else. */
    public ApiKey update(long id, UpdateApiKey update) {
        return anyint.execute(AccountCalls.updateKey(id, update));
    }

    /** Disables a key: it stops on the very next request, and can be enabled again. */
    public ApiKey disable(long id) {
        return anyint.execute(AccountCalls.updateKey(id, AccountCalls.DISABLE));
    }

    /** Enables a disabled key. */
    public ApiKey enable(long id) {
        return anyint.execute(AccountCalls.updateKey(id, AccountCalls.ENABLE));
    }

    /** Deletes a key for good; its past use stays in the activity. */
    public void delete(long id) {
        anyint.execute(AccountCalls.deleteKey(id));
    }
}
