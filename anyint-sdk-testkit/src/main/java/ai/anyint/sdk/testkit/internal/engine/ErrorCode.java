package ai.anyint.sdk.testkit.internal.engine;

import java.util.Locale;

/** The codes of refusals with their status and type, in one place because most of them are decided, not published. */
public enum ErrorCode {
    INVALID_PARAMETER(400, "invalid_request_error"),
    UNKNOWN_PARAMETER(400, "invalid_request_error"),
    INVALID_JSON(400, "invalid_request_error"),
    DUPLICATE_MODEL(400, "invalid_request_error"),
    UNKNOWN_MODEL(400, "invalid_request_error"),
    TIER_NOT_OFFERED(400, "invalid_request_error"),
    INVALID_API_KEY(401, "authentication_error"),
    KEY_DISABLED(401, "authentication_error"),
    KEY_EXPIRED(401, "authentication_error"),
    PROVISIONING_KEY_REQUIRED(401, "authentication_error"),
    INSUFFICIENT_BALANCE(402, "billing_error"),
    PAYMENT_DECLINED(402, "billing_error"),
    SUBSCRIPTION_EXPIRED(403, "permission_error"),
    SUBSCRIPTION_CANCELED(403, "permission_error"),
    MODEL_NOT_IN_SUBSCRIPTION(403, "permission_error"),
    MODEL_NOT_ALLOWED(403, "permission_error"),
    IP_NOT_ALLOWED(403, "permission_error"),
    ROLE_NOT_ALLOWED(403, "permission_error"),
    INFERENCE_NOT_ALLOWED(403, "permission_error"),
    BYOK_CREDENTIAL_MISSING(403, "permission_error"),
    KEY_NOT_FOUND(404, "not_found_error"),
    MODEL_NOT_FOUND(404, "not_found_error"),
    SUBSCRIPTION_NOT_FOUND(404, "not_found_error"),
    NO_ACTIVE_SUBSCRIPTION(404, "not_found_error"),
    INVOICE_NOT_FOUND(404, "not_found_error"),
    PROJECT_NOT_FOUND(404, "not_found_error"),
    BYOK_NOT_FOUND(404, "not_found_error"),
    WEBHOOK_NOT_FOUND(404, "not_found_error"),
    TASK_NOT_FOUND(404, "not_found_error"),
    NOT_FOUND(404, "not_found_error"),
    METHOD_NOT_ALLOWED(405, "invalid_request_error"),
    ACTIVE_SUBSCRIPTION_EXISTS(409, "conflict_error"),
    SUBSCRIPTION_NOT_ACTIVE(409, "conflict_error"),
    INVOICE_ALREADY_PAID(409, "conflict_error"),
    MANAGED_BY_SUBSCRIPTION(409, "conflict_error"),
    PROJECT_IN_USE(409, "conflict_error"),
    IDEMPOTENCY_KEY_REUSED(409, "conflict_error"),
    IDEMPOTENCY_IN_PROGRESS(409, "conflict_error"),
    CLOCK_BACKWARDS(409, "conflict_error"),
    BODY_TOO_LARGE(413, "invalid_request_error"),
    RATE_LIMIT_EXCEEDED(429, "rate_limit_error"),
    DAILY_CALL_LIMIT_EXCEEDED(429, "quota_error"),
    MONTHLY_CAP_EXCEEDED(429, "quota_error"),
    KEY_CREDIT_LIMIT_EXCEEDED(429, "quota_error"),
    INTERNAL_ERROR(500, "api_error"),
    BAD_GATEWAY(502, "api_error"),
    UPSTREAM_UNAVAILABLE(503, "api_error"),
    TIER_UNAVAILABLE(503, "api_error"),
    GATEWAY_TIMEOUT(504, "api_error");

    private final int status;
    private final String type;
    private final String wire = name().toLowerCase(Locale.ROOT);

    ErrorCode(int status, String type) {
        this.status = status;
        this.type = type;
    }

    /** Returns the HTTP status that carries it. */
    public int status() {
        return status;
    }

    /** Returns the error's type. */
    public String type() {
        return type;
    }

    /** Returns the code on the wire. */
    public String wire() {
        return wire;
    }
}
