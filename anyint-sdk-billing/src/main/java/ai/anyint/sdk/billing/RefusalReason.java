package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Why a call would be refused: the code that its error would have. An open set: compare with {@code equals}. */
public final class RefusalReason extends OpenValue {

    /** Somebody disabled the key. */
    public static final RefusalReason KEY_DISABLED = new RefusalReason("key_disabled");

    /** The key's expiry has passed. */
    public static final RefusalReason KEY_EXPIRED = new RefusalReason("key_expired");

    /** The key's subscription is over. */
    public static final RefusalReason SUBSCRIPTION_EXPIRED = new RefusalReason("subscription_expired");

    /** The key's subscription was canceled. */
    public static final RefusalReason SUBSCRIPTION_CANCELED = new RefusalReason("subscription_canceled");

    /** The key's own list of models forbids it. */
    public static final RefusalReason MODEL_NOT_ALLOWED = new RefusalReason("model_not_allowed");

    /** The subscription does not have the model. */
    public static final RefusalReason MODEL_NOT_IN_SUBSCRIPTION = new RefusalReason("model_not_in_subscription");

    /** The tier that was bought is down; no other is tried. */
    public static final RefusalReason TIER_UNAVAILABLE = new RefusalReason("tier_unavailable");

    /** The calls of this UTC day are used up. */
    public static final RefusalReason DAILY_CALL_LIMIT_EXCEEDED = new RefusalReason("daily_call_limit_exceeded");

    /** The tokens, generations or tasks of this period are used up. */
    public static final RefusalReason MONTHLY_CAP_EXCEEDED = new RefusalReason("monthly_cap_exceeded");

    /** The prepaid balance is used up. */
    public static final RefusalReason INSUFFICIENT_BALANCE = new RefusalReason("insufficient_balance");

    /** The customer's provider key is missing, disabled, or of another provider or model. */
    public static final RefusalReason BYOK_CREDENTIAL_MISSING = new RefusalReason("byok_credential_missing");

    /** The key has spent its credit limit. */
    public static final RefusalReason KEY_CREDIT_LIMIT_EXCEEDED = new RefusalReason("key_credit_limit_exceeded");

    /** Too many requests or tokens in a window. */
    public static final RefusalReason RATE_LIMIT_EXCEEDED = new RefusalReason("rate_limit_exceeded");

    private RefusalReason(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static RefusalReason of(String value) {
        return new RefusalReason(value);
    }
}
