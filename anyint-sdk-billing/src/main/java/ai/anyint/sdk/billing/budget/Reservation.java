package ai.anyint.sdk.billing.budget;

/**
 * What a step may spend, held until it is known what it did. Close it, best by try-with-resources. Safe for use by several
 * threads, though one step is one thread's.
 */
public final class Reservation implements AutoCloseable {

    private final BudgetGuard guard;
    private final String id;
    private final Spend estimate;
    private boolean ended;

    Reservation(BudgetGuard guard, String id, Spend estimate) {
        this.guard = guard;
        this.id = id;
        this.estimate = estimate;
    }

    /** Returns what is held. */
    public Spend estimate() {
        return estimate;
    }

    /**
     * Says what the step really used, more or less than the estimate. Say it after the model's answer has come: it counts
     * until a read that began later.
     *
     * @throws IllegalStateException when this reservation has ended
     * @throws BudgetStoreException when a shared store fails; the estimate stays held until the lease ends
     */
    public void settle(Spend actual) {
        end();
        guard.settle(id, actual);
    }

    /**
     * Gives all back: the step surely used nothing, because it was refused or never sent.
     *
     * @throws IllegalStateException when this reservation has ended
     * @throws BudgetStoreException when a shared store fails; the estimate stays held until the lease ends
     */
    public void release() {
        end();
        guard.release(id);
    }

    private synchronized void end() {
        if (ended) {
            throw new IllegalStateException("the reservation has been settled, released or closed");
        }
        ended = true;
    }

    /**
     * Ends a reservation that was neither settled nor released, because the step failed and nobody knows what it cost. Its
     * estimate counts until the next read shows the truth.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        guard.settleUnknown(id);
    }

    @Override
    public String toString() {
        return "Reservation[" + id + ", " + estimate + "]";
    }
}
