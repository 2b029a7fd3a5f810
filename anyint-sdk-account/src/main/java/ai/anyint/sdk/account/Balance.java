package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What is left of the prepaid balance. The service may answer from a cache (public documentation). */
@Value.Immutable
@JsonSerialize(as = ImmutableBalance.class)
@JsonDeserialize(builder = Balance.Builder.class)
public interface Balance extends UnknownFields.Holder {

    /** Returns the balance; below zero after the call that was admitted on the last cent. */
    @JsonProperty("balance")
    Money amount();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableBalance.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
