package ai.anyint.sdk.testkit.contract;

import org.junit.jupiter.api.Nested;

/** The contract of subscriptions and money, and the order of judgement, in process. */
class InProcessBillingContractTest {

    @Nested
    class Caps extends CapsContract {
        Caps() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Plan extends PlanContract {
        Plan() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Subscriptions extends SubscriptionsContract {
        Subscriptions() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Renewal extends RenewalContract {
        Renewal() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class CustomPurchase extends CustomPurchaseContract {
        CustomPurchase() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Card extends CardContract {
        Card() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Entitlement extends EntitlementContract {
        Entitlement() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Idempotency extends IdempotencyContract {
        Idempotency() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class TaskRefund extends TaskRefundContract {
        TaskRefund() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class LimitHeaders extends LimitHeadersContract {
        LimitHeaders() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class KeyKinds extends KeyKindsContract {
        KeyKinds() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Ledger extends LedgerContract {
        Ledger() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Foreign extends ForeignContract {
        Foreign() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class AdmissionOrder extends AdmissionOrderContract {
        AdmissionOrder() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class SubscriptionOrder extends SubscriptionOrderContract {
        SubscriptionOrder() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class JudgedInOrder extends JudgedInOrderContract {
        JudgedInOrder() {
            super(Door.IN_PROCESS);
        }
    }
}
