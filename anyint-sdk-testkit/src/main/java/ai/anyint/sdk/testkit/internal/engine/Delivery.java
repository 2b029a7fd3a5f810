package ai.anyint.sdk.testkit.internal.engine;

/**
 * What is to reach one endpoint. Changed only under the account's lock.
 */
final class Delivery {

    private final long number;
    private final Event event;
    private final String webhookId;
    private int attempts;

    Delivery(long number, Event event, String webhookId) {
        this.number = number;
        this.event = event;
        this.webhookId = webhookId;
    }

    Delivery copy() {
        Delivery copy = new Delivery(number, event, webhookId);
        copy.attempts = attempts;
        return copy;
    }

    long number() {
        return number;
    }

    Event event() {
        return event;
    }

    String webhookId() {
        return webhookId;
    }

    /** Returns how many attempts there have been with this one. */
    int attempted() {
        return ++attempts;
    }
}
