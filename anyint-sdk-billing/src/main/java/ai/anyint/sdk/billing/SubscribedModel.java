package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** A model of a custom subscription, as it was configured. */
@Value.Immutable
@JsonSerialize(as = ImmutableSubscribedModel.class)
@JsonDeserialize(builder = SubscribedModel.Builder.class)
public interface SubscribedModel extends UnknownFields.Holder {

    /** Returns the model's id. */
    String modelId();

    /** Returns the service level that was bought; a call is never served on another. */
    ChannelTier channelTier();

    /** Returns how many calls a UTC day are admitted. */
    long dailyCallLimit();

    /**
     * Returns the number of the monthly cap under its wire name, which says token whatever the unit; {@link
     * #monthlyCap} has both.
     */
    long monthlyTokenCap();

    /** Returns what the monthly cap counts. */
    PriceUnit unit();

    /** Returns the monthly cap with its unit. */
    default MonthlyCap monthlyCap() {
        return MonthlyCap.of(unit(), monthlyTokenCap());
    }

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableSubscribedModel.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
