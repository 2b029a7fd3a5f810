package ai.anyint.sdk.testkit.assertj;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.Fault;

/** The entry to the testkit's assertions; it can be imported beside AssertJ's own {@code assertThat}. */
public final class AnyIntAssertions {

    private AnyIntAssertions() {}

    /** Returns assertions about an account. */
    public static FakeAccountAssert assertThat(FakeAccount account) {
        return new FakeAccountAssert(account);
    }

    /** Returns assertions about an injected fault. */
    public static FaultAssert assertThat(Fault fault) {
        return new FaultAssert(fault);
    }
}
