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
    class BrokenConnections extends BrokenConnectionsContract {
        BrokenConnections() {
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
    class Gates extends GatesContract {
        Gates() {
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
    class Keys extends KeysContract {
        Keys() {
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
    class Responses extends ResponsesContract {
        Responses() {
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
    class Tasks extends TasksContract {
        Tasks() {
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
