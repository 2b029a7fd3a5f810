package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What calls of a model cost under Pay As You Go (decided: nobody publishes this route). */
@Value.Immutable
@JsonSerialize(as = ImmutablePrice.class)
@JsonDeserialize(builder = Price.Builder.class)
public interface Price extends UnknownFields.Holder {

    /** Returns the model's id. */
    String modelId();

    /** Returns the model's name for people. */
    String displayName();

    /** Returns who makes the model. */
    String provider();

    /** Returns what the model is charged by. */
    PriceUnit unit();

    /** Returns the price of a million input tokens; present for {@link PriceUnit#TOKENS}. */
    Optional<Money> inputPrice();

    /** Returns the price of a million output tokens; present for {@link PriceUnit#TOKENS}. */
    Optional<Money> outputPrice();

    /** Returns the price of one generation or task; present for the other units. */
    Optional<Money> unitPrice();

    /** Returns the service levels on offer. */
    List<ChannelTier> tiers();

    /** Returns the currency, {@code USD}. */
    String currency();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutablePrice.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
