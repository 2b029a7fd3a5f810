package ai.anyint.sdk.testkit.contract;

import org.junit.jupiter.api.Nested;

/** The contract, without a socket. */
class InProcessContractTest {

    @Nested
    class Activity extends ActivityContract {
        Activity() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class ActivitySums extends ActivitySumsContract {
        ActivitySums() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Address extends AddressContract {
        Address() {
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
    class BrokenConnections extends BrokenConnectionsContract {
        BrokenConnections() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Byok extends ByokContract {
        Byok() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class ByokCredentials extends ByokCredentialsContract {
        ByokCredentials() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Caps extends CapsContract {
        Caps() {
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
    class Charging extends ChargingContract {
        Charging() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Document extends DocumentContract {
        Document() {
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
    class Entitlement extends EntitlementContract {
        Entitlement() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Events extends EventsContract {
        Events() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Families extends FamiliesContract {
        Families() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Faults extends FaultsContract {
        Faults() {
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
    class Fork extends ForkContract {
        Fork() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Gates extends GatesContract {
        Gates() {
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
    class InvoiceLines extends InvoiceLinesContract {
        InvoiceLines() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class InvoicePayment extends InvoicePaymentContract {
        InvoicePayment() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Invoices extends InvoicesContract {
        Invoices() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class JudgedInOrder extends JudgedInOrderContract {
        JudgedInOrder() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class KeyFields extends KeyFieldsContract {
        KeyFields() {
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
    class Keys extends KeysContract {
        Keys() {
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
    class LedgerPages extends LedgerPagesContract {
        LedgerPages() {
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
    class Limits extends LimitsContract {
        Limits() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Messages extends MessagesContract {
        Messages() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class ModelLists extends ModelListsContract {
        ModelLists() {
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
    class Projects extends ProjectsContract {
        Projects() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class RateLimits extends RateLimitsContract {
        RateLimits() {
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
    class Responses extends ResponsesContract {
        Responses() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Roles extends RolesContract {
        Roles() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class StrictOperations extends StrictOperationsContract {
        StrictOperations() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Strictness extends StrictnessContract {
        Strictness() {
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
    class Subscriptions extends SubscriptionsContract {
        Subscriptions() {
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
    class Tasks extends TasksContract {
        Tasks() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class TeamControls extends TeamControlsContract {
        TeamControls() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class Timestamps extends TimestampsContract {
        Timestamps() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class TopUps extends TopUpsContract {
        TopUps() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class WebhookDelivery extends WebhookDeliveryContract {
        WebhookDelivery() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class WebhookRoutes extends WebhookRoutesContract {
        WebhookRoutes() {
            super(Door.IN_PROCESS);
        }
    }
}
