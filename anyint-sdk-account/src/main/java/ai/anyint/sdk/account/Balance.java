package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What is left of the prepaid balance. The service may answer from a cache (public documentation). */
@Value.Immutable
@JsonSerialize(as = ImmutableBalance.class)
@JsonDeserialize(builder = Balance.Builder.class)
public interface Balance {

    /** Returns the balance; below zero after the call that was admitted on the last cent. */
    @JsonProperty("balance")
    Money amount();

    /** Returns the fields of the answer that this version does not know. */
    @JsonIgnore
    @Value.Auxiliary
    @Value.Default
    default UnknownFields unknownFields() {
        return UnknownFields.none();
    }

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableBalance.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
