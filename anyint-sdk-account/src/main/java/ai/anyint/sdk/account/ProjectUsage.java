package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What the calls of one project's keys come to. */
@Value.Immutable
@JsonSerialize(as = ImmutableProjectUsage.class)
@JsonDeserialize(builder = ProjectUsage.Builder.class)
public interface ProjectUsage extends UsageFigures {

    /** Returns the project's id. */
    @JsonProperty("project_id")
    String projectId();

    /** Returns the project's name. */
    @JsonProperty("project_name")
    String projectName();

    @Override
    @JsonProperty("request_count")
    long requests();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableProjectUsage.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
