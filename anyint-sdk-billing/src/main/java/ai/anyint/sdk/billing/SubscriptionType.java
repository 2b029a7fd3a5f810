package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** What kind of subscription it is. An open set: compare with {@code equals}. */
public final class SubscriptionType extends OpenValue {

    /** A plan: models that share daily and monthly limits. */
    public static final SubscriptionType PLAN = new SubscriptionType("plan");

    /** Models bought one by one, each with a tier and limits of its own. */
    public static final SubscriptionType CUSTOM = new SubscriptionType("custom");

    private SubscriptionType(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static SubscriptionType of(String value) {
        return new SubscriptionType(value);
    }
}
