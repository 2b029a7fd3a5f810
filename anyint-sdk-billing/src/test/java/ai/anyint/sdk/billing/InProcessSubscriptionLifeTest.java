package ai.anyint.sdk.billing;

import ai.anyint.sdk.testkit.junit.AnyIntTest;
import ai.anyint.sdk.testkit.junit.AnyIntTest.Transport;

@AnyIntTest(now = SubscriptionLifeContract.NOON, transport = Transport.IN_PROCESS)
class InProcessSubscriptionLifeTest extends SubscriptionLifeContract {

    InProcessSubscriptionLifeTest() {
        super(Transport.IN_PROCESS);
    }
}
