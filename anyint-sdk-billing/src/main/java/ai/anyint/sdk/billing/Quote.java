package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;

/** What a custom subscription would cost. A quote buys nothing and reserves nothing. */
@Value.Immutable
@JsonSerialize(as = ImmutableQuote.class)
@JsonDeserialize(builder = Quote.Builder.class)
public interface Quote extends UnknownFields.Holder {

    /** Returns the price of a month, the sum of the lines. */
    Money monthlyPrice();

    /** Returns the currency, {@code USD}. */
    String currency();

    /** Returns the price of each model, in the order of the purchase. */
    List<QuoteLine> lines();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableQuote.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
