package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What one model of a custom subscription would cost a month. */
@Value.Immutable
@JsonSerialize(as = ImmutableQuoteLine.class)
@JsonDeserialize(builder = QuoteLine.Builder.class)
public interface QuoteLine extends UnknownFields.Holder {

    /** Returns the model's id. */
    String modelId();

    /** Returns the service level. */
    ChannelTier channelTier();

    /** Returns what the monthly cap of this model counts; compare it with what you meant. */
    PriceUnit unit();

    /** Returns the price of a month, in whole cents. */
    Money monthlyPrice();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableQuoteLine.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
