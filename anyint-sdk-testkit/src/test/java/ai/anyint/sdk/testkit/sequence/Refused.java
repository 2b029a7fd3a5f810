package ai.anyint.sdk.testkit.sequence;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal, by the table of section 4. */
record Refused(
        int status,
        String code,
        @Nullable String param,
        @Nullable Long retryAfter) {

    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("invalid_parameter", 400),
            Map.entry("duplicate_model", 400),
            Map.entry("unknown_model", 400),
            Map.entry("tier_not_offered", 400),
            Map.entry("invalid_api_key", 401),
            Map.entry("key_disabled", 401),
            Map.entry("key_expired", 401),
            Map.entry("insufficient_balance", 402),
            Map.entry("payment_declined", 402),
            Map.entry("subscription_expired", 403),
            Map.entry("subscription_canceled", 403),
            Map.entry("model_not_in_subscription", 403),
            Map.entry("model_not_allowed", 403),
            Map.entry("ip_not_allowed", 403),
            Map.entry("byok_credential_missing", 403),
            Map.entry("key_not_found", 404),
            Map.entry("model_not_found", 404),
            Map.entry("no_active_subscription", 404),
            Map.entry("project_not_found", 404),
            Map.entry("byok_not_found", 404),
            Map.entry("active_subscription_exists", 409),
            Map.entry("subscription_not_active", 409),
            Map.entry("invoice_already_paid", 409),
            Map.entry("managed_by_subscription", 409),
            Map.entry("project_in_use", 409),
            Map.entry("idempotency_key_reused", 409),
            Map.entry("rate_limit_exceeded", 429),
            Map.entry("daily_call_limit_exceeded", 429),
            Map.entry("monthly_cap_exceeded", 429),
            Map.entry("key_credit_limit_exceeded", 429),
            Map.entry("tier_unavailable", 503));

    static Refused of(String code) {
        return new Refused(STATUS.getOrDefault(code, 0), code, null, null);
    }

    Refused naming(String wrongParam) {
        return new Refused(status, code, wrongParam, retryAfter);
    }

    Refused after(long seconds) {
        return new Refused(status, code, param, Math.max(1, seconds));
    }
}
