package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.RetryPolicy;
import java.util.concurrent.atomic.AtomicLong;

/** How many repeats a client may still make: a bucket that repeats empty and successes refill. */
final class RetryBudget {

    private final long capacity;
    private final long price;
    private final AtomicLong tokens;

    RetryBudget(RetryPolicy policy) {
        // A success puts in one token and a repeat takes out as many as successes must earn it.
        price = policy.successesPerRepeat();
        capacity = policy.budget() * price;
        tokens = new AtomicLong(capacity);
    }

    boolean take() {
        return tokens.getAndUpdate(now -> now >= price ? now - price : now) >= price;
    }

    void earn() {
        tokens.getAndUpdate(now -> Math.min(capacity, now + 1));
    }

    /** Returns how many repeats are left. */
    long left() {
        return tokens.get() / price;
    }
}
