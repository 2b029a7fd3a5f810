package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What the calls of one key come to; a deleted key keeps its past. */
@Value.Immutable
@JsonSerialize(as = ImmutableKeyUsage.class)
@JsonDeserialize(builder = KeyUsage.Builder.class)
public interface KeyUsage {

    /** Returns the key's id. */
    @JsonProperty("api_key_id")
    long keyId();

    /** Returns the key's name. */
    @JsonProperty("api_key_name")
    String keyName();

    /** Returns how many calls were admitted. */
    @JsonProperty("request_count")
    long requests();

    /** Returns what they cost; what a subscription or the own provider paid counts 0. */
    @JsonProperty("total_cost")
    Money cost();

    /** Returns the tokens that went in. */
    @JsonProperty("total_input_tokens")
    long inputTokens();

    /** Returns the tokens that came out. */
    @JsonProperty("total_output_tokens")
    long outputTokens();

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
    final class Builder extends ImmutableKeyUsage.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
