package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** The use of all models in the period (seed: request and token summary). */
@Value.Immutable
@JsonSerialize(as = ImmutableInvoiceSummary.class)
@JsonDeserialize(builder = InvoiceSummary.Builder.class)
public interface InvoiceSummary extends UnknownFields.Holder {

    /** Returns how many calls were admitted. */
    long requests();

    /** Returns the tokens that went in. */
    long inputTokens();

    /** Returns the tokens that came out. */
    long outputTokens();

    /** Returns the images and videos. */
    long generations();

    /** Returns the tasks. */
    long tasks();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableInvoiceSummary.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
