package ai.anyint.sdk.billing;

import ai.anyint.sdk.billing.webhook.WebhookEventType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What changes about a webhook endpoint. What the builder is not told stays as it is. */
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateWebhook.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"url", "events", "isEnabled"})
public interface UpdateWebhook {

    /** Returns the new URL, if it changes. */
    Optional<URI> url();

    /** Returns the events that are sent from now on, if they change. */
    Optional<List<WebhookEventType>> events();

    /** Returns whether events shall be sent at all, if that changes. */
    @JsonProperty("isEnabled")
    Optional<Boolean> enabled();

    /** Refuses what the service would refuse, before it is sent. */
    @Value.Check
    default void check() {
        url().ifPresent(WebhookRules::checkUrl);
        events().ifPresent(WebhookRules::checkEvents);
    }

    /** Returns a builder; what it is not told stays unchanged. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableUpdateWebhook.Builder {

        Builder() {}

        /** Sets which events are sent, 1 or more, or {@link WebhookEventType#ALL} alone. */
        public Builder events(WebhookEventType... types) {
            return events(List.of(types));
        }
    }
}
