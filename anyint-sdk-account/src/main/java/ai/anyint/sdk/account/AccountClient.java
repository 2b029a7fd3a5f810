package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;

/**
 * Reads an account's balance, activity and models, and manages its keys, BYOK credentials and projects; each method
 * waits for its answer, and {@link #async()} has the same as futures. A light view of an {@link AnyIntClient}: make as
 * many as you like.
 *
 * <p>Every method throws an {@link ai.anyint.sdk.core.error.AnyIntException} when the call fails. All but
 * {@link #models()} need a provisioning key. Immutable and safe for use by several threads.
 */
public final class AccountClient {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    private AccountClient(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /** Returns a view of the client, which stays yours to close. */
    public static AccountClient of(AnyIntClient anyint) {
        return new AccountClient(anyint, RequestOptions.none());
    }

    /** Returns the same operations as futures. */
    public AsyncAccountClient async() {
        return AsyncAccountClient.of(anyint).withOptions(options);
    }

    /** Returns a view whose calls do some things differently: another deadline, an idempotency key, more headers. */
    public AccountClient withOptions(RequestOptions differently) {
        return new AccountClient(anyint, differently);
    }

    /** Returns what is left of the prepaid balance. */
    public Balance balance() {
        return anyint.execute(AccountCalls.balance().with(options));
    }

    /** Returns the use of the last 30 days, today included. */
    public Activity activity() {
        return anyint.execute(AccountCalls.activity().with(options));
    }

    /**
     * Returns the use of the last days, today included.
     *
     * @param days 1 to 30
     * @throws IllegalArgumentException when {@code days} is not from 1 to 30
     */
    public Activity activity(int days) {
        return anyint.execute(AccountCalls.activity(days).with(options));
    }

    /** Returns the keys of the account. */
    public ApiKeys keys() {
        return new ApiKeys(anyint, options);
    }

    /** Returns the BYOK credentials of the account. */
    public ByokCredentials byok() {
        return new ByokCredentials(anyint, options);
    }

    /** Returns the projects of the account. */
    public Projects projects() {
        return new Projects(anyint, options);
    }

    /** Returns the models that the client's inference key may call. */
    public ModelList models() {
        return anyint.execute(AccountCalls.models().with(options));
    }
}
