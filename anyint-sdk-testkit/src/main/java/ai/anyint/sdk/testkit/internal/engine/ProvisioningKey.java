package ai.anyint.sdk.testkit.internal.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A known key that manages its account, as far as its role goes.
 *
 * @param projectId the project of a project owner, else null
 */
public record ProvisioningKey(
        Account account,
        String id,
        String mask,
        Role role,
        @Nullable String projectId) implements Credential {

    /** Returns the project that bounds what the key sees. */
    public Optional<String> project() {
        return Optional.ofNullable(projectId);
    }

    /** Whether a key lies in this role's scope; one that does not is as if it were not there. */
    boolean sees(Key key) {
        return switch (role) {
            case PROJECT_OWNER -> key.projectId().equals(project());
            case MEMBER -> key.createdBy().equals(id);
            case ADMIN, FINANCE -> true;
        };
    }

    /** Whether a project lies in this role's scope. */
    boolean seesProject(String id) {
        return switch (role) {
            case ADMIN -> true;
            case PROJECT_OWNER -> id.equals(projectId);
            case MEMBER, FINANCE -> false;
        };
    }
}
