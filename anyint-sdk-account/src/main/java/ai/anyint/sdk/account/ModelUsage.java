package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What the calls of one model come to. */
@Value.Immutable
@JsonSerialize(as = ImmutableModelUsage.class)
@JsonDeserialize(builder = ModelUsage.Builder.class)
public interface ModelUsage extends UsageFigures {

    /** Returns the model's id. */
    @JsonProperty("model_name")
    String model();

    @Override
    @JsonProperty("request_count")
    long requests();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableModelUsage.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
