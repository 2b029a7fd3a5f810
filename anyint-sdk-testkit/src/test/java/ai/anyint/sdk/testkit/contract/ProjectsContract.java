package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /v1/account/projects}. */
abstract class ProjectsContract extends WireContract {

    private static final String PROJECTS = "/v1/account/projects";

    ProjectsContract(Door door) {
        super(door);
    }

    @Test
    void created_answers201_andIsReadAlike() {
        Reply created =
                create("{'name':'search','description':'who finds what'}").hasStatus(201);

        assertThat(Reply.names(created.json())).containsExactly("id", "name", "description", "created_at");
        assertThat(created.textAt("/created_at")).isEqualTo("2026-01-31T12:00:00.000Z");
        assertThat(wire.get(manager, pathOf(created)).hasStatus(200).text()).isEqualTo(created.text());
        Reply second = create("{'name':'ads'}").hasStatus(201);
        assertThat(second.at("/description").isNull()).isTrue();
        assertThat(wire.get(manager, PROJECTS).hasStatus(200).text())
                .isEqualTo("{\"projects\":[" + created.text() + "," + second.text() + "]}");
    }

    @Test
    void patch_changesWhatItNames_andNullClearsTheDescriptionAlone() {
        String one = pathOf(create("{'name':'search','description':'who finds what'}"));

        Reply renamed = wire.patch(manager, one, json("{'name':'find'}")).hasStatus(200);
        assertThat(renamed.textAt("/name")).isEqualTo("find");
        assertThat(renamed.textAt("/description")).isEqualTo("who finds what");
        Reply cleared = wire.patch(manager, one, json("{'name':null,'description':null}"))
                .hasStatus(200);
        assertThat(cleared.textAt("/name")).isEqualTo("find");
        assertThat(cleared.at("/description").isNull()).isTrue();
    }

    @Test
    void projectWithKeys_isInUse_untilTheyAreDeletedOrMoved() {
        Reply project = create("{'name':'search'}");
        String id = project.textAt("/id");
        String first = pathOf(createKey(json("{'name':'a','project_id':'" + id + "'}")));
        String second = pathOf(createKey(json("{'name':'b','project_id':'" + id + "'}")));

        inUse(project);
        wire.delete(manager, first).hasStatus(204);
        inUse(project);
        wire.patch(manager, second, json("{'project_id':null}")).hasStatus(200);
        wire.delete(manager, pathOf(project)).hasStatus(204);
        wire.get(manager, pathOf(project)).isRefused(404, "not_found_error", "project_not_found");
    }

    @Test
    @Holds(Rule.KINDS_AND_PREFIXES)
    void keyInAProject_isATeamKey_andStaysOneOutside() {
        String id = create("{'name':'search'}").textAt("/id");
        Reply key = createKey(json("{'name':'a','project_id':'" + id + "'}"));

        assertThat(key.textAt("/kind")).isEqualTo("team");
        assertThat(key.textAt("/key")).startsWith("sk-team-");
        assertThat(key.textAt("/project_id")).isEqualTo(id);
        Reply moved = wire.patch(manager, KEYS + "/2", json("{'project_id':null}"));
        assertThat(moved.textAt("/kind")).isEqualTo("team");
        Reply standard = wire.patch(manager, KEYS + "/1", json("{'project_id':'" + id + "'}"));
        assertThat(standard.hasStatus(200).textAt("/kind")).isEqualTo("standard");
    }

    @Test
    @Holds(Rule.FOREIGN_IS_404)
    void projectOfAnotherAccountOrNone_is404() {
        Reply project = create("{'name':'search'}");
        var stranger = fake.openAccount("5", NOON).provisioningKey();

        wire.get(stranger, pathOf(project)).isRefused(404, "not_found_error", "project_not_found");
        wire.patch(stranger, pathOf(project), "{}").isRefused(404, "not_found_error", "project_not_found");
        wire.delete(stranger, pathOf(project)).isRefused(404, "not_found_error", "project_not_found");
        wire.post(stranger, KEYS, json("{'name':'a','project_id':'" + project.textAt("/id") + "'}"))
                .isRefused(404, "not_found_error", "project_not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{'name':''} | name",
                "{'name':7} | name",
                "{'name':'a','description':7} | description"
            })
    void wrongField_is400NamingIt(String body, String param) {
        create(body).isInvalid("invalid_parameter", param);

        assertThat(wire.get(manager, PROJECTS).at("/projects")).isEmpty();
    }

    private void inUse(Reply project) {
        wire.delete(manager, pathOf(project)).isRefused(409, "conflict_error", "project_in_use");
    }

    private Reply create(String fields) {
        return wire.post(manager, PROJECTS, json(fields));
    }

    static String pathOf(Reply created) {
        String id = created.at("/id").asText();
        return id.startsWith("proj") ? PROJECTS + "/" + id : KEYS + "/" + id;
    }
}
