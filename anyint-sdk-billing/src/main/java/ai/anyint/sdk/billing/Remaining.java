package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** What is left for a call: each part is present where such a limit stands. */
@Value.Immutable
@JsonSerialize(as = ImmutableRemaining.class)
@JsonDeserialize(builder = Remaining.Builder.class)
public interface Remaining extends UnknownFields.Holder {

    /** Returns the prepaid balance, which may be below zero. */
    Optional<Money> balance();

    /** Returns what is left of the key's credit limit. */
    Optional<Money> creditLimit();

    /** Returns the subscription's calls that are left today. */
    OptionalLong dailyCalls();

    /** Returns the subscription's units that are left in this period. */
    OptionalLong monthlyUnits();

    /** Returns the unit of {@link #monthlyUnits}. */
    Optional<PriceUnit> unit();

    /** Returns the rate limit nearest to refusing. */
    Optional<RemainingRate> rate();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableRemaining.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
