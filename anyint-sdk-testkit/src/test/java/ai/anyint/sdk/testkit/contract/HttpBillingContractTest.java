package ai.anyint.sdk.testkit.contract;

import org.junit.jupiter.api.Nested;

/** The contract of subscriptions and money, and the order of judgement, over a socket. */
class HttpBillingContractTest {

    @Nested
    class Caps extends CapsContract {
        Caps() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Plan extends PlanContract {
        Plan() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Subscriptions extends SubscriptionsContract {
        Subscriptions() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Renewal extends RenewalContract {
        Renewal() {
            super(Door.HTTP);
        }
    }

    @Nested
    class CustomPurchase extends CustomPurchaseContract {
        CustomPurchase() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Card extends CardContract {
        Card() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Entitlement extends EntitlementContract {
        Entitlement() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Idempotency extends IdempotencyContract {
        Idempotency() {
            super(Door.HTTP);
        }
    }

    @Nested
    class TaskRefund extends TaskRefundContract {
        TaskRefund() {
            super(Door.HTTP);
        }
    }

    @Nested
    class LimitHeaders extends LimitHeadersContract {
        LimitHeaders() {
            super(Door.HTTP);
        }
    }

    @Nested
    class KeyKinds extends KeyKindsContract {
        KeyKinds() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Ledger extends LedgerContract {
        Ledger() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Foreign extends ForeignContract {
        Foreign() {
            super(Door.HTTP);
        }
    }

    @Nested
    class AdmissionOrder extends AdmissionOrderContract {
        AdmissionOrder() {
            super(Door.HTTP);
        }
    }

    @Nested
    class SubscriptionOrder extends SubscriptionOrderContract {
        SubscriptionOrder() {
            super(Door.HTTP);
        }
    }

    @Nested
    class JudgedInOrder extends JudgedInOrderContract {
        JudgedInOrder() {
            super(Door.HTTP);
        }
    }
}
