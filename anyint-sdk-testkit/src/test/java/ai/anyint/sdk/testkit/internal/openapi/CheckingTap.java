package ai.anyint.sdk.testkit.internal.openapi;

import ai.anyint.sdk.testkit.internal.api.WireRequest;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import ai.anyint.sdk.testkit.internal.api.WireTap;

/** Checks every exchange of the tests that run here. */
public final class CheckingTap implements WireTap {

    private static final ThreadLocal<Boolean> DEAF = ThreadLocal.withInitial(() -> false);

    private final Contract contract = Contract.served();
    private final Checker checker = new Checker(contract);

    /** Runs something that is measured: what this thread sends in process meanwhile is not checked. */
    public static void unheard(Runnable measured) {
        DEAF.set(true);
        try {
            measured.run();
        } finally {
            DEAF.remove();
        }
    }

    @Override
    public void passed(WireRequest request, WireResponse response) {
        if (DEAF.get() || response.fault().isPresent()) {
            return; // A fault was put there by a test, to be wrong.
        }
        Passed passed = Passed.of(request, response);
        checker.disagreements(passed).forEach(Disagreements::add);
        if (passed.isSuccess()) {
            contract.find(request.method(), request.url().pathSegments())
                    .ifPresent(operation -> Asker.of(request).forEach(asker -> Exercised.note(operation, asker)));
        }
    }
}
