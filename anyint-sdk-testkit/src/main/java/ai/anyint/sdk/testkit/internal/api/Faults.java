package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.FaultPlan;
import ai.anyint.sdk.testkit.internal.engine.Account;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The injected faults. The handler asks twice: when it knows the caller, and when the work is done. */
public final class Faults {

    private final List<PlacedFault> placed = new CopyOnWriteArrayList<>();
    private final List<Route> routes;

    Faults(List<Route> routes) {
        this.routes = routes;
    }

    /**
     * Injects a fault for one account, or for all.
     *
     * @throws IllegalArgumentException when there is no such route
     */
    public PlacedFault place(FaultPlan plan, Optional<Account> account) {
        Target target = Target.of(routes, plan.method(), plan.path());
        PlacedFault fault = new PlacedFault(plan, target, account, placed::remove);
        placed.add(fault);
        return fault;
    }

    /** Returns the faults in the order of injection. */
    public List<PlacedFault> all() {
        return List.copyOf(placed);
    }

    /** Forgets the faults of an account. */
    public void forget(Account account) {
        placed.removeIf(fault -> fault.account().filter(account::equals).isPresent());
    }

    /** Returns the answer of a fault that strikes before anything is done. */
    Optional<WireResponse> before(Visit visit) {
        return instead(visit, plan -> !(visit.metered() && plan.isUpstreamFailure()));
    }

    /** Returns the answer of a failure upstream, which an admitted call meets. */
    Optional<WireResponse> upstream(Visit visit) {
        return instead(visit, FaultPlan::isUpstreamFailure);
    }

    private Optional<WireResponse> instead(Visit visit, Predicate<FaultPlan> now) {
        for (PlacedFault fault : placed) {
            if (fault.plan().phase() == FaultPlan.Phase.BEFORE && now.test(fault.plan()) && strikes(fault, visit)) {
                visit.waiting().pass(visit.account(), fault.plan().delay());
                if (fault.plan().replacesTheAnswer()) {
                    return Optional.of(FaultAnswer.instead(fault.plan(), visit.family()));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what becomes of the answer of work that is done. */
    WireResponse after(Visit visit, WireResponse done) {
        for (PlacedFault fault : placed) {
            if (fault.plan().phase() != FaultPlan.Phase.BEFORE && strikes(fault, visit)) {
                visit.waiting().pass(visit.account(), fault.plan().delay());
                if (fault.plan().replacesTheAnswer()) {
                    return FaultAnswer.of(fault.plan(), visit.family(), done);
                }
            }
        }
        return done;
    }

    private boolean strikes(PlacedFault fault, Visit visit) {
        return fault.isMeantFor(visit.account()) && fault.target().matches(routes, visit.request()) && fault.strikes();
    }
}
