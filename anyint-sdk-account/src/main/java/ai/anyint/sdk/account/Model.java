package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A model that the inference key may call. */
@Value.Immutable
@JsonSerialize(as = ImmutableModel.class)
@JsonDeserialize(builder = Model.Builder.class)
public interface Model extends UnknownFields.Holder {

    /** Returns the id that calls name. */
    String id();

    /** Returns the name for people. */
    @JsonProperty("display_name")
    Optional<String> displayName();

    /** Returns the kind of object, {@code model}. */
    Optional<String> type();

    /** Returns when it was published. */
    @JsonProperty("created_at")
    Optional<Instant> createdAt();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableModel.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
