package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The customer's own contract with a provider, as it is read back: without the credential, of which only a mask is
 * seen.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableByokCredential.class)
@JsonDeserialize(builder = ByokCredential.Builder.class)
public interface ByokCredential extends UnknownFields.Holder {

    /** Returns the id, which a key names at its creation. */
    String id();

    /** Returns the provider whose models it pays for, such as {@code anthropic}. */
    String provider();

    /** Returns the name. */
    String name();

    /** Returns the part of the credential that may be shown. */
    @JsonProperty("masked_credential")
    Optional<String> maskedCredential();

    /** Returns the only models that it pays for; empty for all of its provider. */
    @JsonProperty("allowed_models")
    Optional<List<String>> allowedModels();

    /** Returns whether it is in use; the calls of its keys are refused while it is not. */
    @JsonProperty("is_enabled")
    boolean isEnabled();

    /** Returns when it was created. */
    @JsonProperty("created_at")
    Instant createdAt();

    /** Makes the list its own. */
    @Value.Check
    default ByokCredential ownLists() {
        return OwnLists.isOwn(allowedModels())
                ? this
                : new Builder()
                        .from(this)
                        .allowedModels(OwnLists.copy(allowedModels()))
                        .build();
    }

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableByokCredential.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
