package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * The key that takes the place of a subscription's key. It is readable here and never again; the old one is dead from
 * this moment (seed).
 */
@Value.Immutable
@JsonSerialize(as = ImmutableRegeneratedKey.class)
@JsonDeserialize(builder = RegeneratedKey.Builder.class)
public interface RegeneratedKey extends UnknownFields.Holder {

    /** Returns the key itself, to be stored where keys are kept. */
    @JsonProperty("key")
    Secret secret();

    /** Returns the part of it that may be shown. */
    String maskedKey();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableRegeneratedKey.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
