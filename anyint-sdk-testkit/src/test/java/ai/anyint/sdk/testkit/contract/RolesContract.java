package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of roles, every operation by every role, and what lies in a role's scope. */
abstract class RolesContract extends WireContract {

    private static final String PROJECTS = "/v1/account/projects";

    private final Secret member = account.provisioningKey("member");
    private final Secret finance = account.provisioningKey("finance");

    RolesContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @EnumSource
    @Holds(Rule.ROLES)
    void operation_is403ForTheRolesThatMayNotDoIt_andForNoOther(Operation operation) {
        Secret owner = account.projectOwnerKey(project("own"));

        Map.of("project_owner", owner, "member", member, "finance", finance, "admin", manager)
                .forEach((role, key) -> {
                    Reply reply = send(operation, key);
                    if (operation.isAllowedTo(role)) {
                        assertThat(reply.status()).as(role).isIn(200, 201, 404, 409);
                    } else {
                        reply.isRefused(403, "permission_error", "role_not_allowed");
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    @Holds({Rule.ROLES, Rule.JUDGED_IN_ORDER})
    void role_isJudgedBeforeTheBody(Operation operation) {
        Request.Builder request = wire.request(finance, operation.path);
        if (operation.takesFields() && !operation.isAllowedTo("finance")) {
            wire.send(request.method(operation.method, Wire.body("{")))
                    .isRefused(403, "permission_error", "role_not_allowed");
        }
    }

    @Test
    @Holds(Rule.ROLES)
    void projectOwner_createsKeysInTheOwnProject_named_orNot_andInNoOther() {
        String own = project("own");
        String other = project("other");
        Secret owner = account.projectOwnerKey(own);

        Reply unnamed = wire.post(owner, KEYS, json("{'name':'a'}")).hasStatus(201);
        Reply named = wire.post(owner, KEYS, json("{'name':'b','project_id':'" + own + "'}"))
                .hasStatus(201);
        assertThat(unnamed.textAt("/project_id")).isEqualTo(own);
        assertThat(unnamed.textAt("/kind")).isEqualTo("team");
        assertThat(named.textAt("/project_id")).isEqualTo(own);
        for (String wrong : List.of(other, "proj_999")) {
            wire.post(owner, KEYS, json("{'name':'c','project_id':'" + wrong + "'}"))
                    .isRefused(404, "not_found_error", "project_not_found");
            wire.patch(owner, pathOf(named), json("{'project_id':'" + wrong + "'}"))
                    .isRefused(404, "not_found_error", "project_not_found");
        }
        wire.patch(owner, pathOf(named), json("{'project_id':null}")).isInvalid("invalid_parameter", "project_id");
    }

    @Test
    @Holds({Rule.ROLES, Rule.FOREIGN_IS_404})
    void projectOwner_seesTheKeysOfTheProject_whoeverCreatedThem_andNoOther() {
        String own = project("own");
        Secret owner = account.projectOwnerKey(own);
        Reply admins = createKey(json("{'name':'a','project_id':'" + own + "'}"));
        Reply elsewhere = createKey(json("{'name':'b','project_id':'" + project("other") + "'}"));

        assertThat(names(owner)).containsExactly("a");
        wire.patch(owner, pathOf(admins), json("{'name':'c'}")).hasStatus(200);
        unseen(owner, elsewhere);
        unseen(owner, KEYS + "/1");
        wire.patch(manager, pathOf(admins), json("{'project_id':null}")).hasStatus(200);
        unseen(owner, admins);
    }

    @Test
    @Holds({Rule.ROLES, Rule.FOREIGN_IS_404})
    void projectOwner_readsTheOwnProject_andNoOther() {
        String own = project("own");
        String other = project("other");
        Secret owner = account.projectOwnerKey(own);

        assertThat(wire.get(owner, PROJECTS).at("/projects"))
                .extracting(each -> each.path("id").asText())
                .containsExactly(own);
        wire.get(owner, PROJECTS + "/" + own).hasStatus(200);
        wire.get(owner, PROJECTS + "/" + other).isRefused(404, "not_found_error", "project_not_found");
    }

    @Test
    @Holds(Rule.ROLES)
    void projectOwnerOfADeletedProject_createsNoKeys() {
        String own = project("own");
        Secret owner = account.projectOwnerKey(own);
        wire.delete(manager, PROJECTS + "/" + own).hasStatus(204);

        wire.post(owner, KEYS, json("{'name':'a'}")).isRefused(404, "not_found_error", "project_not_found");
    }

    @Test
    @Holds({Rule.ROLES, Rule.FOREIGN_IS_404})
    void member_seesTheKeysThatItCreated_andNoOther() {
        Secret colleague = account.provisioningKey("member");
        Reply mine = wire.post(member, KEYS, json("{'name':'mine'}")).hasStatus(201);
        Reply theirs = wire.post(colleague, KEYS, json("{'name':'theirs'}")).hasStatus(201);

        assertThat(names(member)).containsExactly("mine");
        assertThat(names(manager)).containsExactly("standard", "mine", "theirs");
        assertThat(mine.textAt("/created_by")).isNotEqualTo(theirs.textAt("/created_by"));
        wire.patch(member, pathOf(mine), json("{'name':'still mine'}")).hasStatus(200);
        unseen(member, theirs);
        wire.post(member, KEYS, json("{'name':'c','project_id':'" + project("any") + "'}"))
                .isRefused(404, "not_found_error", "project_not_found");
    }

    @Test
    @Holds(Rule.ROLES)
    void onlyAnAdmin_usesAByokCredential() {
        wire.post(manager, "/v1/account/byok", json("{'provider':'openai','name':'n','credential':'test'}"))
                .hasStatus(201);
        String body = json("{'name':'c','byok_credential_id':'byok_1'}");

        wire.post(member, KEYS, body).isRefused(404, "not_found_error", "byok_not_found");
        wire.post(manager, KEYS, body).hasStatus(201);
    }

    @Test
    @Holds({Rule.ROLES, Rule.ACTIVITY_SUMS})
    void activity_isThatOfTheKeysInScope() {
        String own = project("own");
        Secret owner = account.projectOwnerKey(own);
        chat(app).hasStatus(200);
        chat(secretOf(wire.post(member, KEYS, json("{'name':'m'}")))).hasStatus(200);
        Reply inProject = wire.post(owner, KEYS, json("{'name':'p'}"));
        chat(secretOf(inProject)).hasStatus(200);
        wire.patch(manager, pathOf(inProject), json("{'project_id':null}")).hasStatus(200);
        chat(secretOf(inProject)).hasStatus(200);

        assertThat(callsByKey(manager)).hasSize(3);
        assertThat(callsByKey(member)).containsExactly("m 1");
        assertThat(callsByKey(owner)).containsExactly("p 1");
        Reply entitled = wire.get(member, "/v1/billing/entitlements?modelId=" + SONNET + "&apiKeyId=1");
        entitled.isRefused(404, "not_found_error", "key_not_found");
    }

    private List<String> callsByKey(Secret reader) {
        return wire.get(reader, "/v1/account/activity").at("/api_key_usage").findValuesAsText("api_key_name").stream()
                .map(name -> name + " "
                        + wire.get(reader, "/v1/account/activity")
                                .at("/total_stats/total_requests")
                                .asText())
                .toList();
    }

    private List<String> names(Secret reader) {
        return wire.get(reader, KEYS).at("/keys").findValuesAsText("name");
    }

    private void unseen(Secret reader, Reply key) {
        unseen(reader, pathOf(key));
    }

    private void unseen(Secret reader, String path) {
        wire.get(reader, path).isRefused(404, "not_found_error", "key_not_found");
        wire.patch(reader, path, "{}").isRefused(404, "not_found_error", "key_not_found");
        wire.delete(reader, path).isRefused(404, "not_found_error", "key_not_found");
    }

    private String project(String name) {
        return wire.post(manager, PROJECTS, json("{'name':'" + name + "'}"))
                .hasStatus(201)
                .textAt("/id");
    }

    private Reply send(Operation operation, Secret key) {
        return wire.send(wire.request(key, operation.path)
                .method(operation.method, operation.takesFields() ? Wire.body(operation.body) : null));
    }
}
