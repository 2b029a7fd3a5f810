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
    class BrokenConnections extends BrokenConnectionsContract {
        BrokenConnections() {
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
    class Gates extends GatesContract {
        Gates() {
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
    class Keys extends KeysContract {
        Keys() {
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
    class Responses extends ResponsesContract {
        Responses() {
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
    class Tasks extends TasksContract {
        Tasks() {
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
