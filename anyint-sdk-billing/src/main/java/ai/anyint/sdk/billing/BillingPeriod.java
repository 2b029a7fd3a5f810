package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import org.immutables.value.Value;

/** The time that an invoice is about: a calendar month in UTC. */
@Value.Immutable
@JsonSerialize(as = ImmutableBillingPeriod.class)
@JsonDeserialize(builder = BillingPeriod.Builder.class)
public interface BillingPeriod extends UnknownFields.Holder {

    /** Returns the first instant. */
    Instant start();

    /** Returns the first instant after it. */
    Instant end();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableBillingPeriod.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
