package ai.anyint.sdk.billing.webhook;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import org.immutables.value.Value;

/** Something that happened in an account, as {@link WebhookVerifier#verify} returns it: genuine, and fresh. */
@Value.Immutable
@JsonSerialize(as = ImmutableWebhookEvent.class)
@JsonDeserialize(builder = WebhookEvent.Builder.class)
public interface WebhookEvent extends UnknownFields.Holder {

    /** Returns the id, the same each time that the event is delivered. */
    String id();

    /** Returns what happened. */
    WebhookEventType type();

    /** Returns when it happened. */
    Instant createdAt();

    /** Returns the account in which it happened. */
    String accountId();

    /** Returns the details, which differ by type. */
    EventData data();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableWebhookEvent.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
