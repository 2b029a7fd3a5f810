package ai.anyint.sdk.billing.budget;

import static ai.anyint.sdk.core.KeyFamily.INFERENCE;
import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.testkit.FakeAccount;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** A program's two ways to an account in process: what it manages, and the models that it calls. Counts what is asked. */
final class Door implements AutoCloseable {

    static final String MODEL = "claude-sonnet-4-6";

    private static final Endpoint<JsonNode> CHAT =
            Endpoint.post("test.chat", "/openai/v1/chat/completions", INFERENCE, JsonNode.class);
    private static final Endpoint<Object> KEY =
            Endpoint.patch("test.keys.update", "/v1/account/keys/{key_id}", PROVISIONING, Object.class);
    private static final BigDecimal INPUT_PRICE = new BigDecimal("0.000003");
    private static final BigDecimal OUTPUT_PRICE = new BigDecimal("0.000015");

    private final AtomicInteger entitlementReads = new AtomicInteger();
    private final AnyIntClient anyint;

    Door(FakeAccount account, Secret apiKey) {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(this::count)
                .addInterceptor(account.interceptor())
                .build();
        anyint = AnyIntClient.builder()
                .baseUrl(FakeAccount.inProcessUrl())
                .provisioningKey(account.provisioningKey())
                .apiKey(apiKey)
                .retryPolicy(RetryPolicy.never())
                .httpClient(http)
                .build();
    }

    private Response count(Interceptor.Chain chain) throws IOException {
        if (chain.request().url().encodedPath().equals("/v1/billing/entitlements")) {
            entitlementReads.incrementAndGet();
        }
        return chain.proceed(chain.request());
    }

    /** Returns how often it was asked what is left. */
    int reads() {
        return entitlementReads.get();
    }

    BillingClient billing() {
        return BillingClient.of(anyint);
    }

    /** Calls the model, and returns what the call used by the usage in its answer. */
    Spend chat(String prompt) {
        JsonNode usage = anyint.execute(CHAT.call()
                        .body(Map.of("model", MODEL, "messages", List.of(Map.of("role", "user", "content", prompt)))))
                .required("usage");
        long input = usage.required("prompt_tokens").asLong();
        long output = usage.required("completion_tokens").asLong();
        BigDecimal cost =
                INPUT_PRICE.multiply(BigDecimal.valueOf(input)).add(OUTPUT_PRICE.multiply(BigDecimal.valueOf(output)));
        return new Spend(Money.of(cost), 1, input + output);
    }

    void setCreditLimit(long apiKeyId, BigDecimal limit) {
        updateKey(apiKeyId, Map.of("credit_limit", limit));
    }

    void setRateLimit(long apiKeyId, int requestsAMinute) {
        updateKey(apiKeyId, Map.of("rate_limits", Map.of("rpm", requestsAMinute)));
    }

    void disable(long apiKeyId) {
        updateKey(apiKeyId, Map.of("is_enabled", false));
    }

    /** Billing does not know account, so this says in JSON what the other module has methods for. */
    private void updateKey(long apiKeyId, Map<String, ?> change) {
        anyint.execute(KEY.call().path("key_id", apiKeyId).body(change));
    }

    @Override
    public void close() {
        anyint.close();
    }
}
