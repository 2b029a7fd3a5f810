package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.FaultPlan;
import ai.anyint.sdk.testkit.internal.engine.Account;
import java.util.Optional;
import java.util.function.Consumer;

/** A fault in its place, with the count of the calls it has seen. */
public final class PlacedFault {

    private final FaultPlan plan;
    private final Target target;
    private final Optional<Account> account;
    private final Consumer<PlacedFault> removal;
    private long seen;
    private int hits;

    PlacedFault(FaultPlan plan, Target target, Optional<Account> account, Consumer<PlacedFault> removal) {
        this.plan = plan;
        this.target = target;
        this.account = account;
        this.removal = removal;
    }

    /** Returns what was planned. */
    public FaultPlan plan() {
        return plan;
    }

    /** Returns the account that it is meant for; none means all. */
    public Optional<Account> account() {
        return account;
    }

    /** Returns how often it struck. */
    public synchronized int hits() {
        return hits;
    }

    /** Returns whether it struck as often as was planned. */
    public synchronized boolean isUsedUp() {
        return hits == plan.times();
    }

    /** Takes it back. */
    public void remove() {
        removal.accept(this);
    }

    Target target() {
        return target;
    }

    boolean isMeantFor(Account caller) {
        return account.isEmpty() || account.get() == caller;
    }

    /** Counts a call that it is meant for, and returns whether it strikes it. */
    synchronized boolean strikes() {
        seen++;
        boolean strikes = seen >= plan.nth() && seen < (long) plan.nth() + plan.times();
        hits += strikes ? 1 : 0;
        return strikes;
    }
}
