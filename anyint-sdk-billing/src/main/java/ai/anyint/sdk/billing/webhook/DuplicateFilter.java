package ai.anyint.sdk.billing.webhook;

import java.util.function.Consumer;

/**
 * Remembers which events were handled: each is delivered at least once, and so perhaps more often. A receiver of several
 * processes needs one that they share, such as a table with a unique column.
 *
 * <p>Implementations must be safe for use by several threads.
 */
public interface DuplicateFilter {

    /** Remembers an id, and returns whether it is new; of several callers at a time, one is told so. */
    boolean add(String id);

    /** Forgets an id, so that the next delivery is handled. */
    void remove(String id);

    /**
     * Handles an event, unless it was handled before. When the handler throws, the event is forgotten and the exception goes
     * on: answer with a 5xx, and the event is delivered again.
     *
     * <p>A delivery that comes while another of the same event is still being handled counts as a duplicate. The sender
     * delivers again after 5 seconds without an answer, so a handler that takes longer should only put the event aside.
     *
     * @return whether the handler ran
     */
    default boolean once(WebhookEvent event, Consumer<? super WebhookEvent> handler) {
        if (!add(event.id())) {
            return false;
        }
        boolean handled = false;
        try {
            handler.accept(event);
            handled = true;
        } finally {
            if (!handled) {
                remove(event.id());
            }
        }
        return true;
    }

    /**
     * Returns a filter that remembers the newest ids in memory, and forgets the oldest beyond so many. Deliveries are repeated
     * over some 18 hours, so keep room for the events of a day.
     *
     * @param capacity how many ids, 1 or more
     * @throws IllegalArgumentException when the capacity is below 1
     */
    static DuplicateFilter inMemory(int capacity) {
        return new NewestIds(capacity);
    }
}
