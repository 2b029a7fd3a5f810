package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The projects of an account, as futures: keys are grouped by them, and use is counted for them. Source: public.
 *
 * <p>The role {@code admin} may do everything, {@code project_owner} reads its own; what a role may not do fails with a
 * {@link ai.anyint.sdk.core.error.PermissionException} of code {@code role_not_allowed}. An id that is unknown, or
 * outside the role's own, fails with a {@link ai.anyint.sdk.core.error.NotFoundException} of code {@code
 * project_not_found}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class AsyncProjects {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    AsyncProjects(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /** Returns all projects that the provisioning key may see. */
    public CompletableFuture<List<Project>> list() {
        return anyint.executeAsync(ProjectCalls.list().with(options));
    }

    /**
     * Creates a project.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose
     * {@code mayHaveBeenApplied()} is true asks you to look at the list first.
     */
    public CompletableFuture<Project> create(CreateProject project) {
        return anyint.executeAsync(ProjectCalls.create(project).with(options));
    }

    /** Returns one project. */
    public CompletableFuture<Project> get(String id) {
        return anyint.executeAsync(ProjectCalls.get(id).with(options));
    }

    /** Changes what the update names, and nothing else. */
    public CompletableFuture<Project> update(String id, UpdateProject update) {
        return anyint.executeAsync(ProjectCalls.update(id, update).with(options));
    }

    /**
     * Deletes a project for good. One that still has keys fails with a
     * {@link ai.anyint.sdk.core.error.ConflictException} of code {@code project_in_use}: move or delete them first.
     */
    public CompletableFuture<@Nullable Void> delete(String id) {
        return anyint.executeAsync(ProjectCalls.delete(id).with(options));
    }
}
