package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What keys are grouped by, and what their use is counted for in {@link Activity#projects()}. */
@Value.Immutable
@JsonSerialize(as = ImmutableProject.class)
@JsonDeserialize(builder = Project.Builder.class)
public interface Project extends UnknownFields.Holder {

    /** Returns the id, which keys name. */
    String id();

    /** Returns the name. */
    String name();

    /** Returns what it is for. */
    Optional<String> description();

    /** Returns when it was created. */
    @JsonProperty("created_at")
    Instant createdAt();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableProject.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
