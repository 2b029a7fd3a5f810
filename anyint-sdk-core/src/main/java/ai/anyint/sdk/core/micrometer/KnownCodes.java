package ai.anyint.sdk.core.micrometer;

import java.util.Set;

/** The error codes that the contract lists, which are the only ones that become a tag. */
final class KnownCodes {

    static final Set<String> ALL = Set.of(
            "active_subscription_exists",
            "bad_gateway",
            "body_too_large",
            "byok_credential_missing",
            "byok_not_found",
            "daily_call_limit_exceeded",
            "duplicate_model",
            "gateway_timeout",
            "idempotency_in_progress",
            "idempotency_key_reused",
            "inference_not_allowed",
            "insufficient_balance",
            "internal_error",
            "invalid_api_key",
            "invalid_json",
            "invalid_parameter",
            "invoice_already_paid",
            "invoice_not_found",
            "ip_not_allowed",
            "key_credit_limit_exceeded",
            "key_disabled",
            "key_expired",
            "key_not_found",
            "managed_by_subscription",
            "method_not_allowed",
            "model_not_allowed",
            "model_not_found",
            "model_not_in_subscription",
            "monthly_cap_exceeded",
            "no_active_subscription",
            "not_found",
            "payment_declined",
            "project_in_use",
            "project_not_found",
            "provisioning_key_required",
            "rate_limit_exceeded",
            "role_not_allowed",
            "subscription_canceled",
            "subscription_expired",
            "subscription_not_active",
            "subscription_not_found",
            "task_not_found",
            "tier_not_offered",
            "tier_unavailable",
            "unknown_model",
            "unknown_parameter",
            "upstream_unavailable",
            "webhook_not_found");

    private KnownCodes() {}
}
