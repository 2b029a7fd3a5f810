package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What the calls of one key come to; a deleted key keeps its past. */
@Value.Immutable
@JsonSerialize(as = ImmutableKeyUsage.class)
@JsonDeserialize(builder = KeyUsage.Builder.class)
public interface KeyUsage extends UsageFigures {

    /** Returns the key's id. */
    @JsonProperty("api_key_id")
    long keyId();

    /** Returns the key's name. */
    @JsonProperty("api_key_name")
    String keyName();

    @Override
    @JsonProperty("request_count")
    long requests();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableKeyUsage.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
