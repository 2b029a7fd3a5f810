package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.List;

/**
 * The keys of an account. Source of the routes: seed; of team controls and BYOK on keys: public, with names decided by
 * this SDK.
 *
 * <p>The role {@code admin} manages all keys, {@code project_owner} those of its project, {@code member} those that it
 * created; another fails with a {@link ai.anyint.sdk.core.error.PermissionException} of code {@code role_not_allowed}.
 * An id that is unknown, or outside the role's own, fails with a {@link ai.anyint.sdk.core.error.NotFoundException} of
 * code {@code key_not_found}. A key of a subscription is managed by the billing API: changing or deleting it here fails
 * with a {@link ai.anyint.sdk.core.error.ConflictException} of code {@code managed_by_subscription}.
 *
 * <p>To replace a key by another one, see {@link ai.anyint.sdk.account.rotation.KeyRotation}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ApiKeys {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    ApiKeys(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /** Returns all keys, newest last; those of subscriptions too, which the billing API manages. */
    public List<ApiKey> list() {
        return anyint.execute(AccountCalls.listKeys().with(options));
    }

    /**
     * Creates a key. The answer is the one time that its secret is readable.
     *
     * <p>A {@code projectId} or {@code byokCredentialId} that is not there, or not the role's own, fails with a
     * {@link ai.anyint.sdk.core.error.NotFoundException} of code {@code project_not_found} or {@code byok_not_found}.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose
     * {@code mayHaveBeenApplied()} is true asks you to look at the list first.
     */
    public CreatedApiKey create(CreateApiKey key) {
        return anyint.execute(AccountCalls.createKey(key).with(options));
    }

    /** Returns one key. */
    public ApiKey get(long id) {
        return anyint.execute(AccountCalls.getKey(id).with(options));
    }

    /** Changes what the update names, and nothing else. */
    public ApiKey update(long id, UpdateApiKey update) {
        return anyint.execute(AccountCalls.updateKey(id, update).with(options));
    }

    /** Disables a key: it stops on the very next request, and can be enabled again. */
    public ApiKey disable(long id) {
        return anyint.execute(AccountCalls.enableKey(id, false).with(options));
    }

    /** Enables a disabled key. */
    public ApiKey enable(long id) {
        return anyint.execute(AccountCalls.enableKey(id, true).with(options));
    }

    /** Deletes a key for good; its past use stays in the activity. */
    public void delete(long id) {
        anyint.execute(AccountCalls.deleteKey(id).with(options));
    }
}
