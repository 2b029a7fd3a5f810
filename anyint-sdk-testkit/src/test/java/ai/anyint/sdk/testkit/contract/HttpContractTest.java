package ai.anyint.sdk.testkit.contract;

import org.junit.jupiter.api.Nested;

/** The contract, over a socket. */
class HttpContractTest {

    @Nested
    class Activity extends ActivityContract {
        Activity() {
            super(Door.HTTP);
        }
    }

    @Nested
    class ActivitySums extends ActivitySumsContract {
        ActivitySums() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Address extends AddressContract {
        Address() {
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
    class BrokenConnections extends BrokenConnectionsContract {
        BrokenConnections() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Byok extends ByokContract {
        Byok() {
            super(Door.HTTP);
        }
    }

    @Nested
    class ByokCredentials extends ByokCredentialsContract {
        ByokCredentials() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Caps extends CapsContract {
        Caps() {
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
    class Charging extends ChargingContract {
        Charging() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Document extends DocumentContract {
        Document() {
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
    class Entitlement extends EntitlementContract {
        Entitlement() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Events extends EventsContract {
        Events() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Families extends FamiliesContract {
        Families() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Faults extends FaultsContract {
        Faults() {
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
    class Fork extends ForkContract {
        Fork() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Gates extends GatesContract {
        Gates() {
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
    class InvoiceLines extends InvoiceLinesContract {
        InvoiceLines() {
            super(Door.HTTP);
        }
    }

    @Nested
    class InvoicePayment extends InvoicePaymentContract {
        InvoicePayment() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Invoices extends InvoicesContract {
        Invoices() {
            super(Door.HTTP);
        }
    }

    @Nested
    class JudgedInOrder extends JudgedInOrderContract {
        JudgedInOrder() {
            super(Door.HTTP);
        }
    }

    @Nested
    class KeyFields extends KeyFieldsContract {
        KeyFields() {
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
    class Keys extends KeysContract {
        Keys() {
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
    class LedgerPages extends LedgerPagesContract {
        LedgerPages() {
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
    class Limits extends LimitsContract {
        Limits() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Messages extends MessagesContract {
        Messages() {
            super(Door.HTTP);
        }
    }

    @Nested
    class ModelLists extends ModelListsContract {
        ModelLists() {
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
    class Projects extends ProjectsContract {
        Projects() {
            super(Door.HTTP);
        }
    }

    @Nested
    class RateLimits extends RateLimitsContract {
        RateLimits() {
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
    class Responses extends ResponsesContract {
        Responses() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Roles extends RolesContract {
        Roles() {
            super(Door.HTTP);
        }
    }

    @Nested
    class StrictOperations extends StrictOperationsContract {
        StrictOperations() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Strictness extends StrictnessContract {
        Strictness() {
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
    class Subscriptions extends SubscriptionsContract {
        Subscriptions() {
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
    class Tasks extends TasksContract {
        Tasks() {
            super(Door.HTTP);
        }
    }

    @Nested
    class TeamControls extends TeamControlsContract {
        TeamControls() {
            super(Door.HTTP);
        }
    }

    @Nested
    class Timestamps extends TimestampsContract {
        Timestamps() {
            super(Door.HTTP);
        }
    }

    @Nested
    class TopUps extends TopUpsContract {
        TopUps() {
            super(Door.HTTP);
        }
    }

    @Nested
    class WebhookDelivery extends WebhookDeliveryContract {
        WebhookDelivery() {
            super(Door.HTTP);
        }
    }

    @Nested
    class WebhookRoutes extends WebhookRoutesContract {
        WebhookRoutes() {
            super(Door.HTTP);
        }
    }
}
