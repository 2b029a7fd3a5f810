package ai.anyint.sdk.testkit.contract;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.Receiver;
import org.junit.jupiter.api.AfterEach;

/** An account and one receiver of its events. */
abstract class WebhookContract extends WireContract {

    static final String WEBHOOKS = "/v1/billing/webhooks";

    final Receiver receiver = new Receiver();

    WebhookContract(Door door) {
        super(door);
    }

    @AfterEach
    void closeTheReceiver() {
        receiver.close();
    }

    Reply register(String events) {
        return wire.post(manager, WEBHOOKS, """
                {"url":"%s","events":[%s]}""".formatted(receiver.url(), events))
                .hasStatus(201);
    }

    static Secret signer(Reply webhook) {
        return Secret.of(webhook.textAt("/secret"));
    }

    static String path(Reply webhook) {
        return WEBHOOKS + "/" + webhook.textAt("/webhookId");
    }
}
