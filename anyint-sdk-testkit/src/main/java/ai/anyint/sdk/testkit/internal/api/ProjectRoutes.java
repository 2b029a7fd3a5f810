package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Permission;
import ai.anyint.sdk.testkit.internal.engine.Projects;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code /v1/account/projects}. */
final class ProjectRoutes {

    private static final String ALL = "/v1/account/projects";
    private static final String ONE = ALL + "/{id}";
    private static final Set<String> FIELDS = Set.of("name", "description");

    private ProjectRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("GET", ALL, Permission.READ_PROJECTS, ProjectRoutes::list),
                Route.of("POST", ALL, Permission.MANAGE_PROJECTS, ProjectRoutes::create),
                Route.of("GET", ONE, Permission.READ_PROJECTS, ProjectRoutes::get),
                Route.of("PATCH", ONE, Permission.MANAGE_PROJECTS, ProjectRoutes::update),
                Route.of("DELETE", ONE, Permission.MANAGE_PROJECTS, ProjectRoutes::delete));
    }

    private static WireResponse list(Exchange exchange) {
        exchange.noQuery();
        List<Projects.Project> all = exchange.account().projects().list(exchange.manager());
        return WireResponse.json(200, JsonOut.object(out -> out.array("projects", all, ProjectRoutes::fields)));
    }

    private static WireResponse create(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(FIELDS);
        return answer(
                201,
                exchange.account()
                        .projects()
                        .create(
                                body.requiredName("name"),
                                body.text("description").orElse(null)));
    }

    private static WireResponse get(Exchange exchange) {
        exchange.noQuery();
        return answer(200, exchange.account().projects().get(exchange.manager(), exchange.path("id")));
    }

    private static WireResponse update(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(FIELDS);
        return answer(
                200,
                exchange.account()
                        .projects()
                        .update(
                                exchange.manager(),
                                exchange.path("id"),
                                body.optionalName("name"),
                                ControlsJson.change(body, "description", body::text)));
    }

    private static WireResponse delete(Exchange exchange) {
        exchange.noBody();
        exchange.account().keys().deleteProject(exchange.manager(), exchange.path("id"));
        return WireResponse.empty(204);
    }

    private static WireResponse answer(int status, Projects.Project project) {
        return WireResponse.json(status, JsonOut.object(out -> fields(out, project)));
    }

    private static void fields(JsonOut out, Projects.Project project) throws IOException {
        out.field("id", project.id())
                .field("name", project.name())
                .field("description", project.description())
                .field("created_at", project.createdAt());
    }
}
