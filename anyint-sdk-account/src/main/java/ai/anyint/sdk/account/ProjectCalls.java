package ai.anyint.sdk.account;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on projects as calls, for both faces and for {@code anyint.exchange(call)}. */
public final class ProjectCalls {

    private static final String ID = "project_id";
    private static final String ALL = "/v1/account/projects";
    private static final String ONE = ALL + "/{" + ID + "}";

    private static final Endpoint<ProjectList> LIST =
            Endpoint.get("account.projects.list", ALL, PROVISIONING, ProjectList.class);
    private static final Endpoint<Project> CREATE =
            Endpoint.post("account.projects.create", ALL, PROVISIONING, Project.class);
    private static final Endpoint<Project> GET = Endpoint.get("account.projects.get", ONE, PROVISIONING, Project.class);
    private static final Endpoint<Project> UPDATE =
            Endpoint.patch("account.projects.update", ONE, PROVISIONING, Project.class);
    private static final Endpoint<@Nullable Void> DELETE =
            Endpoint.delete("account.projects.delete", ONE, PROVISIONING);

    private ProjectCalls() {}

    /** Lists all projects. */
    public static ApiCall<List<Project>> list() {
        return LIST.call().map(ProjectList::projects);
    }

    /** Creates a project. */
    public static ApiCall<Project> create(CreateProject project) {
        return CREATE.call().body(project);
    }

    /** Reads one project. */
    public static ApiCall<Project> get(String id) {
        return GET.call().path(ID, id);
    }

    /** Changes a project. */
    public static ApiCall<Project> update(String id, UpdateProject update) {
        return UPDATE.call().path(ID, id).body(update);
    }

    /** Deletes a project. */
    public static ApiCall<@Nullable Void> delete(String id) {
        return DELETE.call().path(ID, id);
    }
}
