package ai.anyint.sdk.billing;

import java.time.Instant;
import java.util.Optional;

/**
 * One cap and how much of it is used.
 *
 * @param window what it is a cap of: a UTC day or a period of the subscription
 * @param modelId the model, or empty when all models of a plan share it
 * @param unit what is counted: {@code calls}, {@code tokens}, {@code generations} or {@code tasks}
 * @param used how many were used; tokens may pass the limit by those of requests in flight together
 * @param limit how many the window has
 * @param remaining how many are left, 0 or more
 * @param resetsAt when the next window begins, with nothing used
 */
public record CapUsage(
        Window window, Optional<String> modelId, String unit, long used, long limit, long remaining, Instant resetsAt) {

    static final String CALLS = "calls";

    /** What a cap is a cap of. */
    public enum Window {
        /** The UTC day. */
        DAY,
        /** The month of the subscription, counted from its purchase. */
        PERIOD
    }

    /** Returns the share that is used: from 0 to 1, where the next call is refused. */
    public double share() {
        return limit <= used ? 1 : (double) used / limit;
    }

    /** Returns a line for a person, such as {@code 18 of 20 calls of m used this day, resets at 2026-02-01T00:00:00Z}. */
    @Override
    public String toString() {
        return used + " of " + limit + " " + unit
                + modelId.map(id -> " of " + id).orElse("")
                + (window == Window.DAY ? " used this day" : " used this period") + ", resets at " + resetsAt;
    }
}
