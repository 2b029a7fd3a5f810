package ai.anyint.sdk.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** What a new project shall be. Start with {@link #named}. */
@Value.Immutable
@JsonSerialize(as = ImmutableCreateProject.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public interface CreateProject {

    /** Returns the name. */
    String name();

    /** Returns what it is for. */
    Optional<String> description();

    /** Returns a request for a project with this name. */
    static CreateProject named(String name) {
        return new Builder().name(name).build();
    }

    /** Returns the same request with what the project is for. */
    default CreateProject withDescription(String text) {
        return new Builder().from(this).description(text).build();
    }

    /** Returns a builder; {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableCreateProject.Builder {
        Builder() {}
    }
}
