package ai.anyint.sdk.billing;

import ai.anyint.sdk.billing.webhook.WebhookEventType;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.immutables.value.Value;

/** A webhook endpoint to be created. Start with {@link #to}. */
@Value.Immutable
@JsonSerialize(as = ImmutableCreateWebhook.class)
@JsonPropertyOrder({"url", "events"})
public interface CreateWebhook {

    /** Returns where events are sent, an https URL. */
    URI url();

    /** Returns which events are sent, 1 or more, or {@link WebhookEventType#ALL} alone. */
    List<WebhookEventType> events();

    /** Refuses what the service would refuse, before it is sent. */
    @Value.Check
    default void check() {
        WebhookRules.checkUrl(url());
        WebhookRules.checkEvents(events());
    }

    /** Returns an endpoint to which these events are sent; without any, all of them. */
    static CreateWebhook to(String url, WebhookEventType... events) {
        return ImmutableCreateWebhook.builder()
                .url(URI.create(url))
                .events(events.length == 0 ? List.of(WebhookEventType.ALL) : Arrays.asList(events))
                .build();
    }
}
