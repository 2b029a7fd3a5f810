package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.List;

/**
 * The projects of an account: keys are grouped by them, and use is counted for them. Source: public.
 *
 * <p>The role {@code admin} may do everything, {@code project_owner} reads its own; what a role may not do fails with a
 * {@link ai.anyint.sdk.core.error.PermissionException} of code {@code role_not_allowed}. An id that is unknown, or
 * outside the role's own, fails with a {@link ai.anyint.sdk.core.error.NotFoundException} of code {@code
 * project_not_found}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Projects {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    Projects(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /** Returns all projects that the provisioning key may see. */
    public List<Project> list() {
        return anyint.execute(ProjectCalls.list().with(options));
    }

    /**
     * Creates a project.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose
     * {@code mayHaveBeenApplied()} is true asks you to look at the list first.
     */
    public Project create(CreateProject project) {
        return anyint.execute(ProjectCalls.create(project).with(options));
    }

    /** Returns one project. */
    public Project get(String id) {
        return anyint.execute(ProjectCalls.get(id).with(options));
    }

    /** Changes what the update names, and nothing else. */
    public Project update(String id, UpdateProject update) {
        return anyint.execute(ProjectCalls.update(id, update).with(options));
    }

    /**
     * Deletes a project for good. One that still has keys fails with a
     * {@link ai.anyint.sdk.core.error.ConflictException} of code {@code project_in_use}: move or delete them first.
     */
    public void delete(String id) {
        anyint.execute(ProjectCalls.delete(id).with(options));
    }
}
