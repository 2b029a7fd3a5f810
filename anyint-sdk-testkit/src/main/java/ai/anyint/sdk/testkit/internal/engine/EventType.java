package ai.anyint.sdk.testkit.internal.engine;

import java.util.Arrays;
import java.util.Optional;

/** What an account can tell, in one place because most of these names are decided, not published. */
public enum EventType {
    KEY_CREATED("key.created"),
    KEY_UPDATED("key.updated"),
    KEY_DISABLED("key.disabled"),
    KEY_DELETED("key.deleted"),
    KEY_REGENERATED("key.regenerated"),
    KEY_EXPIRED("key.expired"),
    SUBSCRIPTION_ACTIVATED("subscription.activated"),
    SUBSCRIPTION_RENEWED("subscription.renewed"),
    SUBSCRIPTION_EXPIRED("subscription.expired"),
    SUBSCRIPTION_CANCELED("subscription.canceled"),
    BILLING_GENERATED("billing.generated"),
    BILLING_PAID("billing.paid"),
    BILLING_OVERDUE("billing.overdue"),
    USAGE_ALERT("usage.alert"),
    USAGE_LIMIT_REACHED("usage.limit_reached"),
    BALANCE_LOW("balance.low"),
    BALANCE_EXHAUSTED("balance.exhausted"),
    SECURITY_INVALID_KEY_BURST("security.invalid_key_burst"),
    WEBHOOK_TEST("webhook.test");

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    /** Returns the name on the wire. */
    public String wire() {
        return wire;
    }

    /** Returns the type of this name on the wire. */
    public static Optional<EventType> of(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
