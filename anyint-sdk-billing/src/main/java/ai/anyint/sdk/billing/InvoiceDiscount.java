package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What is taken off an invoice. */
@Value.Immutable
@JsonSerialize(as = ImmutableInvoiceDiscount.class)
@JsonDeserialize(builder = InvoiceDiscount.Builder.class)
public interface InvoiceDiscount extends UnknownFields.Holder {

    /** Returns the words for people. */
    String description();

    /** Returns how much is taken off the subtotal, above zero. */
    Money amount();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableInvoiceDiscount.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
