package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.Gate;
import ai.anyint.sdk.testkit.internal.engine.Account;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The gates at which requests are held. */
public final class Gates {

    private final List<PlacedGate> placed = new CopyOnWriteArrayList<>();
    private final List<Route> routes;

    Gates(List<Route> routes) {
        this.routes = routes;
    }

    /**
     * Puts up a gate for one account.
     *
     * @throws IllegalArgumentException when there is no such route, or no request of it can come to the point
     */
    public PlacedGate place(String method, String path, Gate.Point point, Account account) {
        Target target = Target.of(routes, method, path);
        boolean admits = target.route().family() != Family.MANAGEMENT && method.equals("POST");
        if (point == Gate.Point.ADMITTED && !admits) {
            throw new IllegalArgumentException("only model calls are admitted, not " + method + " " + path);
        }
        PlacedGate gate = new PlacedGate(method + " " + path + " " + point, target, account, point, placed::remove);
        placed.add(gate);
        return gate;
    }

    /** Takes the gates of an account away, and lets everybody go. */
    public void forget(Account account) {
        placed.stream().filter(gate -> gate.account() == account).forEach(PlacedGate::release);
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    /** Returns once every gate at this point has let the request go. */
    void hold(Gate.Point point, WireRequest request, Account account) {
        for (PlacedGate gate : placed) {
            if (gate.point() == point
                    && gate.account() == account
                    && gate.target().matches(routes, request)) {
                gate.hold();
            }
        }
    }
}
