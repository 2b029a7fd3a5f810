package ai.anyint.sdk.testkit;

import ai.anyint.sdk.testkit.internal.api.PlacedFault;

/**
 * A fault that was injected, and how often it struck. Of several that fit a call, the one injected first strikes; once one
 * has replaced the answer, those injected later do not see that call. Safe for use by several threads.
 */
public final class Fault {

    private final PlacedFault placed;

    Fault(PlacedFault placed) {
        this.placed = placed;
    }

    /**
     * Begins to describe a fault of one operation, by its method and path: with placeholders for any value, such as {@code
     * /v1/account/keys/{key_id}}, or with values.
     */
    public static FaultPlan on(String method, String path) {
        return FaultPlan.on(method, path);
    }

    /** Returns how often it struck. */
    public int hits() {
        return placed.hits();
    }

    /** Returns whether it struck as often as was planned. */
    public boolean isUsedUp() {
        return placed.isUsedUp();
    }

    /** Returns what was planned. */
    public FaultPlan plan() {
        return placed.plan();
    }

    /** Takes the fault back: it strikes no more, and a test does not fail for it. */
    public void remove() {
        placed.remove();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fault fault && fault.placed == placed;
    }

    @Override
    public int hashCode() {
        return placed.hashCode();
    }

    @Override
    public String toString() {
        return placed.plan() + " [struck " + hits() + " of " + placed.plan().times() + "]";
    }
}
