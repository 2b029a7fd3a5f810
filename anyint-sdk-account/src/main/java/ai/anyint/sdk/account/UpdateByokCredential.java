package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Change;
import ai.anyint.sdk.core.Secret;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What changes about a BYOK credential. What the builder is not told stays as it is. */
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateByokCredential.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public interface UpdateByokCredential {

    /** Returns the new name, if it changes. */
    Optional<String> name();

    /** Returns the provider's new key, if it changes; neither printed nor serialised. */
    @JsonIgnore
    Optional<Secret> credential();

    /** Returns whether it shall be in use, if that changes. */
    @JsonProperty("is_enabled")
    Optional<Boolean> enabled();

    /** Returns what happens to the only models that it pays for. */
    @JsonProperty("allowed_models")
    @Value.Default
    default Change<List<String>> allowedModels() {
        return Change.unchanged();
    }

    /** Refuses what the service would refuse, before it is sent. */
    @Value.Check
    default void check() {
        KeyRules.checkNotEmpty("allowedModels", allowedModels().value());
    }

    /** Returns a builder; what it is not told stays unchanged. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableUpdateByokCredential.Builder {

        Builder() {}

        /** Sets the only models that it pays for, at least one. */
        public Builder allowedModels(List<String> models) {
            return allowedModels(Change.set(List.copyOf(models)));
        }

        /** Lets it pay for every model of its provider. */
        public Builder removeAllowedModels() {
            return allowedModels(Change.cleared());
        }
    }
}
