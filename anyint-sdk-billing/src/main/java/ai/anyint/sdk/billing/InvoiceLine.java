package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** The use of one model in the period, and its cost (seed: model-level cost breakdown). */
@Value.Immutable
@JsonSerialize(as = ImmutableInvoiceLine.class)
@JsonDeserialize(builder = InvoiceLine.Builder.class)
public interface InvoiceLine extends UnknownFields.Holder {

    /** Returns the model's id. */
    String modelId();

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

    /** Returns what they cost; below zero for refunds of the month before. */
    Money amount();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableInvoiceLine.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
