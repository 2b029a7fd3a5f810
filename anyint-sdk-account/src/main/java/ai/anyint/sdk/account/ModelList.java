package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The models that the inference key may call. */
@Value.Immutable
@JsonSerialize(as = ImmutableModelList.class)
@JsonDeserialize(builder = ModelList.Builder.class)
public interface ModelList extends UnknownFields.Holder {

    /** Returns the models. */
    @JsonProperty("data")
    List<Model> models();

    /** Returns whether the service has more models than it listed. */
    @JsonProperty("has_more")
    @Value.Default
    default boolean hasMore() {
        return false;
    }

    /** Returns the id of the first model listed. */
    @JsonProperty("first_id")
    Optional<String> firstId();

    /** Returns the id of the last model listed. */
    @JsonProperty("last_id")
    Optional<String> lastId();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableModelList.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
