package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** A webhook endpoint as it is read back: without its signing secret, which only {@link WebhookWithSecret} has. */
@Value.Immutable
@JsonSerialize(as = ImmutableWebhook.class)
@JsonDeserialize(builder = Webhook.Builder.class)
public interface Webhook extends WebhookDetails {

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableWebhook.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
