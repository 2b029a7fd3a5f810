package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A key as its creation answers it: the one time that its secret is readable. Store {@link #secret()} now; no later read
 * returns it.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCreatedApiKey.class)
@JsonDeserialize(builder = CreatedApiKey.Builder.class)
public interface CreatedApiKey extends KeyDetails {

    /** Returns the key itself, to be stored where keys are kept. */
    @JsonProperty("key")
    Secret secret();

    /** Returns what the service says of it. Neither printed nor serialised: such a text may repeat the key. */
    @Value.Redacted
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    Optional<String> message();

    /** Makes the key's lists its own. */
    @Value.Check
    default CreatedApiKey ownLists() {
        return OwnLists.areIn(this)
                ? this
                : new Builder()
                        .from(this)
                        .allowedModels(OwnLists.copy(allowedModels()))
                        .blockedModels(OwnLists.copy(blockedModels()))
                        .ipAllowlist(OwnLists.copy(ipAllowlist()))
                        .build();
    }

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableCreatedApiKey.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
