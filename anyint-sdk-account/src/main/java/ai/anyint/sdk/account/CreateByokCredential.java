package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Secret;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A provider contract that AnyInt shall call models with. Neither printing nor serialising it shows the credential. */
@Value.Immutable
@JsonSerialize(as = ImmutableCreateByokCredential.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public interface CreateByokCredential {

    /** Returns the provider that the credential is of, such as {@code anthropic}; it cannot be changed later. */
    String provider();

    /** Returns the name. */
    String name();

    /** Returns the provider's key; one that is a JSON document goes on a single line. */
    @JsonIgnore
    Secret credential();

    /** Returns the only models that it shall pay for; empty for all of its provider. */
    @JsonProperty("allowed_models")
    Optional<List<String>> allowedModels();

    /** Refuses what the service would refuse, before it is sent. */
    @Value.Check
    default CreateByokCredential checked() {
        KeyRules.checkNotEmpty("allowedModels", allowedModels());
        return OwnLists.isOwn(allowedModels())
                ? this
                : new Builder()
                        .from(this)
                        .allowedModels(OwnLists.copy(allowedModels()))
                        .build();
    }

    /** Returns a builder; {@code provider}, {@code name} and {@code credential} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableCreateByokCredential.Builder {
        Builder() {}
    }
}
