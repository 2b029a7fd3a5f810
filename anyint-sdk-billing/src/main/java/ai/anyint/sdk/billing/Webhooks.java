package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.List;

/**
 * The webhook endpoints of an account, to which its events are sent. Immutable and safe for use by several threads.
 */
public final class Webhooks {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    Webhooks(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /**
     * Returns all endpoints (decided).
     *
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public List<Webhook> list() {
        return anyint.execute(WebhookCalls.list().with(options));
    }

    /**
     * Creates an endpoint (decided). The answer is the one time that its signing secret is readable.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose {@code
     * mayHaveBeenApplied()} is true asks you to look first.
     *
     * @throws ai.anyint.sdk.core.error.InvalidRequestException when the URL is not https; {@code param()} names the
     *     field
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public WebhookWithSecret create(CreateWebhook webhook) {
        return anyint.execute(WebhookCalls.create(webhook).with(options));
    }

    /**
     * Returns one endpoint (decided).
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such endpoint
     */
    public Webhook get(String webhookId) {
        return anyint.execute(WebhookCalls.get(webhookId).with(options));
    }

    /**
     * Changes what the update names, and nothing else (decided).
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such endpoint
     * @throws ai.anyint.sdk.core.error.InvalidRequestException when the URL is not https; {@code param()} names the
     *     field
     */
    public Webhook update(String webhookId, UpdateWebhook update) {
        return anyint.execute(WebhookCalls.update(webhookId, update).with(options));
    }

    /**
     * Deletes an endpoint: nothing is sent to it any more (decided).
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such endpoint
     */
    public void delete(String webhookId) {
        anyint.execute(WebhookCalls.delete(webhookId).with(options));
    }

    /**
     * Gives an endpoint a new signing secret, which only this answer has (decided). For 24 hours events are signed
     * with the old one too, so that receivers can be changed one by one.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose {@code
     * mayHaveBeenApplied()} is true asks you to look first.
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such endpoint
     */
    public WebhookWithSecret rotateSecret(String webhookId) {
        return anyint.execute(WebhookCalls.rotateSecret(webhookId).with(options));
    }

    /**
     * Has a {@code webhook.test} event sent to an endpoint (decided).
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such endpoint
     */
    public Webhook sendTest(String webhookId) {
        return anyint.execute(WebhookCalls.test(webhookId).with(options));
    }
}
