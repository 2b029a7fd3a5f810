package ai.anyint.sdk.billing;

import ai.anyint.sdk.billing.webhook.WebhookEventType;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What is readable of a webhook endpoint at any time: of a {@link Webhook}, and of a {@link WebhookWithSecret}
 * besides its secret.
 */
public interface WebhookDetails extends UnknownFields.Holder {

    /** Returns the id of the endpoint, by which it is updated and deleted. */
    String webhookId();

    /** Returns where events are sent. */
    URI url();

    /** Returns which events are sent; {@link WebhookEventType#ALL} for all. */
    List<WebhookEventType> events();

    /** Returns whether events are sent at all. */
    @JsonProperty("isEnabled")
    boolean isEnabled();

    /** Returns when it was created. */
    Instant createdAt();
}
