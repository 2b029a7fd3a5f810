package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * A webhook endpoint as its creation and the rotation of its secret answer it: the one time that the secret is
 * readable. Give it to a {@link ai.anyint.sdk.billing.webhook.WebhookVerifier}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableWebhookWithSecret.class)
@JsonDeserialize(builder = WebhookWithSecret.Builder.class)
public interface WebhookWithSecret extends WebhookDetails {

    /** Returns the signing secret, {@code whsec_…}, to be stored where keys are kept. */
    Secret secret();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableWebhookWithSecret.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
