package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether a call would be admitted now, what would pay for it, and what is left. Asking takes nothing and changes
 * nothing.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableEntitlement.class)
@JsonDeserialize(builder = Entitlement.Builder.class)
public interface Entitlement extends UnknownFields.Holder {

    /** Returns the model that was asked about. */
    String modelId();

    /** Returns the key that was asked about. */
    long apiKeyId();

    /** Returns whether the call would be admitted now. */
    boolean allowed();

    /** Returns why not; empty when it would be admitted. */
    Optional<RefusalReason> reason();

    /** Returns what would pay. */
    ChargedTo chargedTo();

    /** Returns the subscription that would pay. */
    Optional<String> subscriptionId();

    /** Returns the tier that would serve it. */
    Optional<ChannelTier> channelTier();

    /** Returns what is left. */
    Remaining remaining();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableEntitlement.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
