package ai.anyint.sdk.testkit.internal.engine;

/**
 * What is to reach one endpoint. Changed only under the account's lock.
 *
 * <p>It is either waiting for its next attempt, which stands in the queue of due jobs, or in the hands of the thread whose
 * command made it due.
 */
final class Delivery {

    private final long number;
    private final Event event;
    private final String webhookId;
    private int attempts;
    private boolean waiting;

    Delivery(long number, Event event, String webhookId) {
        this.number = number;
        this.event = event;
        this.webhookId = webhookId;
    }

    Delivery copy() {
        Delivery copy = new Delivery(number, event, webhookId);
        copy.attempts = attempts;
        copy.waiting = waiting;
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

    int attempts() {
        return attempts;
    }

    boolean isWaiting() {
        return waiting;
    }

    void begin() {
        waiting = false;
    }

    /** Returns how many attempts there have been with this one. */
    int attempted() {
        return ++attempts;
    }

    void await() {
        waiting = true;
    }
}
