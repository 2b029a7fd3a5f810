package ai.anyint.sdk.billing;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on webhook endpoints as calls; see {@link BillingCalls}. */
public final class WebhookCalls {

    private static final String ID = "webhook_id";
    private static final String ALL = "/v1/billing/webhooks";
    private static final String ONE = ALL + "/{" + ID + "}";

    private static final Endpoint<WebhookList> LIST =
            Endpoint.get("billing.webhooks.list", ALL, PROVISIONING, WebhookList.class);
    private static final Endpoint<WebhookWithSecret> CREATE =
            Endpoint.post("billing.webhooks.create", ALL, PROVISIONING, WebhookWithSecret.class);
    private static final Endpoint<Webhook> GET = Endpoint.get("billing.webhooks.get", ONE, PROVISIONING, Webhook.class);
    private static final Endpoint<Webhook> UPDATE =
            Endpoint.patch("billing.webhooks.update", ONE, PROVISIONING, Webhook.class);
    private static final Endpoint<@Nullable Void> DELETE =
            Endpoint.delete("billing.webhooks.delete", ONE, PROVISIONING);
    private static final Endpoint<WebhookWithSecret> ROTATE_SECRET = Endpoint.post(
            "billing.webhooks.rotateSecret", ONE + "/rotate-secret", PROVISIONING, WebhookWithSecret.class);
    private static final Endpoint<Webhook> TEST =
            Endpoint.post("billing.webhooks.test", ONE + "/test", PROVISIONING, Webhook.class);

    private WebhookCalls() {}

    /** Lists all endpoints. */
    public static ApiCall<List<Webhook>> list() {
        return LIST.call().map(WebhookList::webhooks);
    }

    /** Creates an endpoint. */
    public static ApiCall<WebhookWithSecret> create(CreateWebhook webhook) {
        return CREATE.call().body(webhook);
    }

    /** Reads one endpoint. */
    public static ApiCall<Webhook> get(String webhookId) {
        return GET.call().path(ID, webhookId);
    }

    /** Changes an endpoint. */
    public static ApiCall<Webhook> update(String webhookId, UpdateWebhook update) {
        return UPDATE.call().path(ID, webhookId).body(update);
    }

    /** Deletes an endpoint. */
    public static ApiCall<@Nullable Void> delete(String webhookId) {
        return DELETE.call().path(ID, webhookId);
    }

    /** Gives an endpoint a new secret. */
    public static ApiCall<WebhookWithSecret> rotateSecret(String webhookId) {
        return ROTATE_SECRET.call().path(ID, webhookId);
    }

    /** Has a test event sent to an endpoint. */
    public static ApiCall<Webhook> test(String webhookId) {
        return TEST.call().path(ID, webhookId);
    }
}
