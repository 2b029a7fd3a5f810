package ai.anyint.sdk.billing.health;

import static ai.anyint.sdk.core.KeyFamily.INFERENCE;
import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.testkit.FakeAccount;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;

/** What goes on around a check: calls to models, and changes of keys, which are another module's. */
final class Application {

    private static final Endpoint<Object> IMAGES =
            Endpoint.post("test.images", "/openai/v1/images/generations", INFERENCE, Object.class);
    private static final Endpoint<Object> VIDEOS =
            Endpoint.post("test.videos", "/openai/v1/videos", INFERENCE, Object.class);
    private static final Endpoint<Object> UPDATE_KEY =
            Endpoint.patch("test.keys.update", "/v1/account/keys/{key_id}", PROVISIONING, Object.class);

    private final FakeAccount account;

    Application(FakeAccount account) {
        this.account = account;
    }

    /** A check that asks every time, by the account's clock. */
    static BillingHealthBuilder health(FakeAccount account, AnyIntClient anyint) {
        return BillingHealth.builder(BillingClient.of(anyint))
                .freshFor(Duration.ZERO)
                .clock(account.clock());
    }

    /** A client in process with another provisioning key. */
    static AnyIntClient client(FakeAccount account, Secret provisioningKey) {
        return AnyIntClient.builder()
                .baseUrl(FakeAccount.inProcessUrl())
                .provisioningKey(provisioningKey)
                .httpClient(inProcess(account))
                .build();
    }

    void images(Secret key, int calls) {
        call(IMAGES, key, "nano-banana-2", calls);
    }

    void videos(Secret key, int calls) {
        call(VIDEOS, key, "seedance-2-0", calls);
    }

    private void call(Endpoint<Object> endpoint, Secret key, String model, int calls) {
        try (AnyIntClient anyint = AnyIntClient.builder()
                .baseUrl(FakeAccount.inProcessUrl())
                .apiKey(key)
                .httpClient(inProcess(account))
                .build()) {
            for (int i = 0; i < calls; i++) {
                anyint.execute(endpoint.call().body(Map.of("model", model, "prompt", "a")));
            }
        }
    }

    void updateKey(AnyIntClient anyint, long keyId, Map<String, Object> changes) {
        anyint.execute(UPDATE_KEY.call().path("key_id", keyId).body(changes));
    }

    private static OkHttpClient inProcess(FakeAccount account) {
        return new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
    }
}
