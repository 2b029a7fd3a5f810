package ai.anyint.sdk.account;

import static ai.anyint.sdk.core.KeyFamily.INFERENCE;
import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account's operations as calls: what both faces share, and what {@code anyint.exchange(call)} takes for the answer
 * with its status, headers and request id.
 */
public final class AccountCalls {

    private static final int MOST_DAYS = 30;
    private static final String KEY_ID = "key_id";
    private static final String KEYS = "/v1/account/keys";
    private static final String ONE_KEY = KEYS + "/{" + KEY_ID + "}";

    private static final Endpoint<Balance> BALANCE =
            Endpoint.get("account.balance", "/v1/account/balance", PROVISIONING, Balance.class);
    private static final Endpoint<Activity> ACTIVITY = Endpoint.get(
                    "account.activity", "/v1/account/activity", PROVISIONING, Activity.class)
            .withQuery("days");
    private static final Endpoint<KeyList> LIST_KEYS =
            Endpoint.get("account.keys.list", KEYS, PROVISIONING, KeyList.class);
    private static final Endpoint<CreatedApiKey> CREATE_KEY =
            Endpoint.post("account.keys.create", KEYS, PROVISIONING, CreatedApiKey.class);
    private static final Endpoint<ApiKey> GET_KEY =
            Endpoint.get("account.keys.get", ONE_KEY, PROVISIONING, ApiKey.class);
    private static final Endpoint<ApiKey> UPDATE_KEY =
            Endpoint.patch("account.keys.update", ONE_KEY, PROVISIONING, ApiKey.class);
    private static final Endpoint<@Nullable Void> DELETE_KEY =
            Endpoint.delete("account.keys.delete", ONE_KEY, PROVISIONING);
    private static final Endpoint<ModelList> MODELS =
            Endpoint.get("account.models", "/openai/v1/models", INFERENCE, ModelList.class);

    private AccountCalls() {}

    /** Reads the prepaid balance. */
    public static ApiCall<Balance> balance() {
        return BALANCE.call();
    }

    /** Reads the use of the service's own window, 30 days. */
    public static ApiCall<Activity> activity() {
        return ACTIVITY.call();
    }

    /**
     * Reads the use of the last days, today included.
     *
     * @throws IllegalArgumentException when {@code days} is not from 1 to 30
     */
    public static ApiCall<Activity> activity(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days must be from 1 to " + MOST_DAYS + ", not " + days);
        }
        return ACTIVITY.call().query("days", days);
    }

    /** Lists all keys. */
    public static ApiCall<List<ApiKey>> listKeys() {
        return LIST_KEYS.call().map(KeyList::keys);
    }

    /** Creates a key. */
    public static ApiCall<CreatedApiKey> createKey(CreateApiKey key) {
        return CREATE_KEY.call().body(key);
    }

    /** Reads one key. */
    public static ApiCall<ApiKey> getKey(long id) {
        return GET_KEY.call().path(KEY_ID, id);
    }

    /** Changes a key. */
    public static ApiCall<ApiKey> updateKey(long id, UpdateApiKey update) {
        return UPDATE_KEY.call().path(KEY_ID, id).body(update);
    }

    static ApiCall<ApiKey> enableKey(long id, boolean enabled) {
        return updateKey(id, UpdateApiKey.builder().enabled(enabled).build());
    }

    /** Deletes a key. */
    public static ApiCall<@Nullable Void> deleteKey(long id) {
        return DELETE_KEY.call().path(KEY_ID, id);
    }

    /** Lists the models that the inference key may call. */
    public static ApiCall<ModelList> models() {
        return MODELS.call();
    }
}
