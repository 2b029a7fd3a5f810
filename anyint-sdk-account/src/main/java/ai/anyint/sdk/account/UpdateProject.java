package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** What changes about a project. What the builder is not told stays as it is. */
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateProject.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public interface UpdateProject {

    /** Returns the new name, if it changes. */
    Optional<String> name();

    /** Returns what happens to the description. */
    @Value.Default
    default Change<String> description() {
        return Change.unchanged();
    }

    /** Returns a builder; what it is not told stays unchanged. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableUpdateProject.Builder {

        Builder() {}

        /** Sets what the project is for. */
        public Builder description(String text) {
            return description(Change.set(text));
        }

        /** Removes the description. */
        public Builder removeDescription() {
            return description(Change.cleared());
        }
    }
}
