package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether a subscription works. An open set: compare with {@code equals}. */
public final class SubscriptionStatus extends OpenValue {

    /** Its key works. */
    public static final SubscriptionStatus ACTIVE = new SubscriptionStatus("active");

    /** What was paid for is over and its key stopped; a renewal revives it with a new key. */
    public static final SubscriptionStatus EXPIRED = new SubscriptionStatus("expired");

    /** It was canceled and its key is dead for good; it cannot be renewed. */
    public static final SubscriptionStatus CANCELED = new SubscriptionStatus("canceled");

    private SubscriptionStatus(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static SubscriptionStatus of(String value) {
        return new SubscriptionStatus(value);
    }
}
