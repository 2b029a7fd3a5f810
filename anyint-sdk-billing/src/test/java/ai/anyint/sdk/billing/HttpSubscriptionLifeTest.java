package ai.anyint.sdk.billing;

import ai.anyint.sdk.testkit.junit.AnyIntTest;
import ai.anyint.sdk.testkit.junit.AnyIntTest.Transport;

@AnyIntTest(now = SubscriptionLifeContract.NOON, transport = Transport.HTTP)
class HttpSubscriptionLifeTest extends SubscriptionLifeContract {

    HttpSubscriptionLifeTest() {
        super(Transport.HTTP);
    }
}
