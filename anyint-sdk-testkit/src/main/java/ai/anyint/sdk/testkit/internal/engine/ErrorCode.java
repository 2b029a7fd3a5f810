package ai.anyint.sdk.testkit.internal.engine;

import java.util.Locale;

/** The codes of refusals with their status and type, in one place because most of them are decided, not published. */
public enum ErrorCode {
    INVALID_PARAMETER(400, "invalid_request_error"),
    UNKNOWN_PARAMETER(400, "invalid_request_error"),
    INVALID_JSON(400, "invalid_request_error"),
    INVALID_API_KEY(401, "authentication_error"),
    KEY_DISABLED(401, "authentication_error"),
    KEY_EXPIRED(401, "authentication_error"),
    PROVISIONING_KEY_REQUIRED(401, "authentication_error"),
    INSUFFICIENT_BALANCE(402, "billing_error"),
    INFERENCE_NOT_ALLOWED(403, "permission_error"),
    KEY_NOT_FOUND(404, "not_found_error"),
    MODEL_NOT_FOUND(404, "not_found_error"),
    NOT_FOUND(404, "not_found_error"),
    METHOD_NOT_ALLOWED(405, "invalid_request_error"),
    BODY_TOO_LARGE(413, "invalid_request_error"),
    KEY_CREDIT_LIMIT_EXCEEDED(429, "quota_error"),
    INTERNAL_ERROR(500, "api_error");

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
