package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.List;

/**
 * The customer's own provider credentials (bring your own key): the calls of the keys that name one are made and paid
 * with it. Source: seed for their existence; routes and fields are decided by this SDK.
 *
 * <p>A credential leaves in the body of {@link #create} and {@link #update} alone; an attempt interceptor of your own
 * can read it there. It is never read back, printed or logged. Every operation is for the role {@code admin}: another
 * fails with a {@link ai.anyint.sdk.core.error.PermissionException} of code {@code role_not_allowed}. An id that is
 * unknown fails with a {@link ai.anyint.sdk.core.error.NotFoundException} of code {@code byok_not_found}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ByokCredentials {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    ByokCredentials(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /** Returns all credentials, each with a mask in place of its secret. */
    public List<ByokCredential> list() {
        return anyint.execute(ByokCalls.list().with(options));
    }

    /**
     * Stores a credential.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose
     * {@code mayHaveBeenApplied()} is true asks you to look at the list first.
     */
    public ByokCredential create(CreateByokCredential credential) {
        return anyint.execute(ByokCalls.create(credential).with(options));
    }

    /** Returns one credential, with a mask in place of its secret. */
    public ByokCredential get(String id) {
        return anyint.execute(ByokCalls.get(id).with(options));
    }

    /** Changes what the update names, and nothing else: the name, the secret, the models, whether it is in use. */
    public ByokCredential update(String id, UpdateByokCredential update) {
        return anyint.execute(ByokCalls.update(id, update).with(options));
    }

    /** Deletes a credential for good. The calls of the keys that name it are refused from then on. */
    public void delete(String id) {
        anyint.execute(ByokCalls.delete(id).with(options));
    }
}
