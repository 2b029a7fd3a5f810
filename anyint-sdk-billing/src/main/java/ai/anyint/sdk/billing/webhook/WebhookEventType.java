package ai.anyint.sdk.billing.webhook;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * What happened. The invoice and usage events are published; the names of the rest are decided. An open set: compare
 * with {@code equals}.
 */
public final class WebhookEventType extends OpenValue {

    /** In a list of events that an endpoint wants: all of them. No event has this type. */
    public static final WebhookEventType ALL = new WebhookEventType("*");

    /** An invoice was issued. */
    public static final WebhookEventType BILLING_GENERATED = new WebhookEventType("billing.generated");

    /** An invoice was paid. */
    public static final WebhookEventType BILLING_PAID = new WebhookEventType("billing.paid");

    /** An invoice was not paid by its due date. */
    public static final WebhookEventType BILLING_OVERDUE = new WebhookEventType("billing.overdue");

    /** A cap or credit limit reached 80 % or 95 %, or the share that its key sets; once a window. */
    public static final WebhookEventType USAGE_ALERT = new WebhookEventType("usage.alert");

    /** A cap or credit limit is used up; once a window. */
    public static final WebhookEventType USAGE_LIMIT_REACHED = new WebhookEventType("usage.limit_reached");

    /** A key was created. */
    public static final WebhookEventType KEY_CREATED = new WebhookEventType("key.created");

    /** A key was changed. */
    public static final WebhookEventType KEY_UPDATED = new WebhookEventType("key.updated");

    /** A key was disabled. */
    public static final WebhookEventType KEY_DISABLED = new WebhookEventType("key.disabled");

    /** A key was deleted. */
    public static final WebhookEventType KEY_DELETED = new WebhookEventType("key.deleted");

    /** A key was replaced. */
    public static final WebhookEventType KEY_REGENERATED = new WebhookEventType("key.regenerated");

    /** The expiry of a key has passed. */
    public static final WebhookEventType KEY_EXPIRED = new WebhookEventType("key.expired");

    /** A subscription was bought. */
    public static final WebhookEventType SUBSCRIPTION_ACTIVATED = new WebhookEventType("subscription.activated");

    /** A subscription was renewed. */
    public static final WebhookEventType SUBSCRIPTION_RENEWED = new WebhookEventType("subscription.renewed");

    /** A subscription is over. */
    public static final WebhookEventType SUBSCRIPTION_EXPIRED = new WebhookEventType("subscription.expired");

    /** A subscription was canceled. */
    public static final WebhookEventType SUBSCRIPTION_CANCELED = new WebhookEventType("subscription.canceled");

    /** The balance fell below the threshold, 10.00 unless set otherwise. */
    public static final WebhookEventType BALANCE_LOW = new WebhookEventType("balance.low");

    /** The balance is used up. */
    public static final WebhookEventType BALANCE_EXHAUSTED = new WebhookEventType("balance.exhausted");

    /** The account's dead keys were refused ten times in a minute. */
    public static final WebhookEventType SECURITY_INVALID_KEY_BURST =
            new WebhookEventType("security.invalid_key_burst");

    /** Somebody asked for a test event. */
    public static final WebhookEventType WEBHOOK_TEST = new WebhookEventType("webhook.test");

    private WebhookEventType(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static WebhookEventType of(String value) {
        return new WebhookEventType(value);
    }
}
