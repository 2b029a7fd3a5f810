package ai.anyint.sdk.account;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on BYOK credentials as calls, for both faces and for {@code anyint.exchange(call)}. */
public final class ByokCalls {

    private static final String ID = "byok_id";
    private static final String WRITTEN_IN_CLEAR = "credential";
    private static final String ALL = "/v1/account/byok";
    private static final String ONE = ALL + "/{" + ID + "}";

    private static final Endpoint<ByokList> LIST = Endpoint.get("account.byok.list", ALL, PROVISIONING, ByokList.class);
    private static final Endpoint<ByokCredential> CREATE =
            Endpoint.post("account.byok.create", ALL, PROVISIONING, ByokCredential.class);
    private static final Endpoint<ByokCredential> GET =
            Endpoint.get("account.byok.get", ONE, PROVISIONING, ByokCredential.class);
    private static final Endpoint<ByokCredential> UPDATE =
            Endpoint.patch("account.byok.update", ONE, PROVISIONING, ByokCredential.class);
    private static final Endpoint<@Nullable Void> DELETE = Endpoint.delete("account.byok.delete", ONE, PROVISIONING);

    private ByokCalls() {}

    /** Lists all credentials. */
    public static ApiCall<List<ByokCredential>> list() {
        return LIST.call().map(ByokList::credentials);
    }

    /** Creates a credential. Its body is one of the two that carry a secret in clear. */
    public static ApiCall<ByokCredential> create(CreateByokCredential credential) {
        return CREATE.call().body(credential).secret(WRITTEN_IN_CLEAR, credential.credential());
    }

    /** Reads one credential. */
    public static ApiCall<ByokCredential> get(String id) {
        return GET.call().path(ID, id);
    }

    /** Changes a credential. Its body carries the new secret in clear, where there is one. */
    public static ApiCall<ByokCredential> update(String id, UpdateByokCredential update) {
        ApiCall<ByokCredential> call = UPDATE.call().path(ID, id).body(update);
        Optional<Secret> secret = update.credential();
        return secret.isPresent() ? call.secret(WRITTEN_IN_CLEAR, secret.get()) : call;
    }

    /** Deletes a credential. */
    public static ApiCall<@Nullable Void> delete(String id) {
        return DELETE.call().path(ID, id);
    }
}
