package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.error.PermissionException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves for projects, and what comes back. */
class ProjectsTest {

    private static final String ONE = Fixtures.text("Project");

    static List<Way> ways() {
        return Way.all();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyOperation_sendsItsRequest_andReadsItsAnswer(Way way) {
        ScriptedService service = new ScriptedService()
                .answers(200, "{\"projects\":[" + ONE + "]}")
                .answers(201, ONE)
                .answers(200, ONE)
                .answers(200, ONE)
                .answers(204, "");
        way.ask(service, face -> {
            assertThat(face.listProjects())
                    .singleElement()
                    .satisfies(project -> assertThat(project.id()).isEqualTo("proj_1"));
            assertThat(face.createProject(CreateProject.named("web").withDescription("the shop"))
                            .description())
                    .contains("the shop");
            assertThat(face.getProject("proj_1").name()).isEqualTo("web");
            face.updateProject(
                    "proj_1",
                    UpdateProject.builder().name("shop").removeDescription().build());
            face.deleteProject("proj_1");
        });
        assertThat(service.sent())
                .containsExactly(
                        "GET /v1/account/projects",
                        "POST /v1/account/projects {\"name\":\"web\",\"description\":\"the shop\"}",
                        "GET /v1/account/projects/proj_1",
                        "PATCH /v1/account/projects/proj_1 {\"name\":\"shop\",\"description\":null}",
                        "DELETE /v1/account/projects/proj_1");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatIsNotSet_isNotSent(Way way) {
        ScriptedService service =
                new ScriptedService().answers(201, ONE).answers(200, ONE).answers(200, ONE);
        way.ask(service, face -> {
            face.createProject(CreateProject.builder().name("web").build());
            face.updateProject("proj_1", UpdateProject.builder().build());
            face.updateProject(
                    "proj_1", UpdateProject.builder().description("the shop").build());
        });
        assertThat(service.sent())
                .containsExactly(
                        "POST /v1/account/projects {\"name\":\"web\"}",
                        "PATCH /v1/account/projects/proj_1 {}",
                        "PATCH /v1/account/projects/proj_1 {\"description\":\"the shop\"}");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void refusals_areTyped(Way way) {
        ScriptedService service = new ScriptedService()
                .refuses(409, "conflict_error", "project_in_use")
                .refuses(404, "not_found_error", "project_not_found")
                .refuses(403, "permission_error", "role_not_allowed");
        way.ask(service, face -> {
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> face.deleteProject("proj_1"))
                    .satisfies(e -> assertThat(e.code()).contains("project_in_use"));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> face.getProject("proj_2"))
                    .satisfies(e -> assertThat(e.code()).contains("project_not_found"));
            assertThatExceptionOfType(PermissionException.class)
                    .isThrownBy(face::listProjects)
                    .satisfies(e -> assertThat(e.operation()).isEqualTo("account.projects.list"));
        });
    }
}
