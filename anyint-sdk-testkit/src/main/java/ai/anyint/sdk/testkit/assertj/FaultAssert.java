package ai.anyint.sdk.testkit.assertj;

import ai.anyint.sdk.testkit.Fault;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an injected fault. */
public final class FaultAssert extends AbstractAssert<FaultAssert, Fault> {

    FaultAssert(Fault fault) {
        super(fault, FaultAssert.class);
    }

    /** Verifies how often it struck. */
    public FaultAssert struck(int times) {
        if (actual.hits() != times) {
            throw failureWithActualExpected(
                    actual.hits(), times, "expected the fault to strike %s times, but it is %s", times, actual);
        }
        return this;
    }

    /** Verifies that it struck as often as was planned. */
    public FaultAssert isUsedUp() {
        return struck(actual.plan().times());
    }
}
