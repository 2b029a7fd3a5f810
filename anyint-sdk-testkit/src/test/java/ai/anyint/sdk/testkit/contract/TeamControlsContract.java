package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels and controls of a key: how they are written, read, changed and cleared. */
abstract class TeamControlsContract extends WireContract {

    private static final String ALL = """
            {'description':'d','owner':'team@example.com','tags':{'cost':'42','env':''},\
            'allowed_models':['gpt-4o-mini'],'blocked_models':['suno-v5'],'rate_limits':{'rpm':1,'tpd':0},\
            'ip_allowlist':['10.0.0.0/8','2001:db8::/32'],'spend_alert_at':0.5}""";

    TeamControlsContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'description':'d','owner':'o','tags':{'a':'b'} | standard | sk-[A-Za-z0-9_-]{32,}",
                "'allowed_models':null,'rate_limits':null,'tags':null | standard | sk-[A-Za-z0-9_-]{32,}",
                "'allowed_models':['gpt-4o-mini'] | team | sk-team-[A-Za-z0-9_-]{32,}",
                "'blocked_models':['gpt-4o-mini'] | team | sk-team-[A-Za-z0-9_-]{32,}",
                "'rate_limits':{'rpm':1} | team | sk-team-[A-Za-z0-9_-]{32,}",
                "'ip_allowlist':['::/0'] | team | sk-team-[A-Za-z0-9_-]{32,}",
                "'spend_alert_at':1 | team | sk-team-[A-Za-z0-9_-]{32,}",
            })
    @Holds(Rule.KINDS_AND_PREFIXES)
    void enforcingControl_makesATeamKey_andALabelDoesNot(String controls, String kind, String pattern) {
        Reply created = createKey(json("{'name':'ci'," + controls + "}"));

        assertThat(created.textAt("/kind")).isEqualTo(kind);
        assertThat(created.textAt("/key")).matches(pattern);
    }

    @Test
    void controls_areReadAsTheyWereWritten_andWhatAPatchDoesNotNameStays() {
        Reply created = createKey(json("{'name':'ci'}"));

        Reply patched = wire.patch(manager, pathOf(created), json(ALL)).hasStatus(200);
        Reply renamed = wire.patch(manager, pathOf(created), json("{'name':'other','description':'e'}"));

        for (String name : Reply.names(new Reply(200, patched.headers(), json(ALL)).json())) {
            assertThat(patched.at("/" + name).toString())
                    .isEqualTo(new Reply(200, patched.headers(), json(ALL))
                            .at("/" + name)
                            .toString());
            if (!name.equals("description")) {
                assertThat(renamed.at("/" + name)).isEqualTo(patched.at("/" + name));
            }
        }
        assertThat(renamed.textAt("/description")).isEqualTo("e");
    }

    @Test
    void null_clearsEachOfThem_andWithItWhatItRefused() {
        Reply created = createKey(json("{'name':'ci'," + ALL.substring(1)));
        chat(secretOf(created)).isRefused(403, "permission_error", "ip_not_allowed");

        Reply cleared = wire.patch(
                        manager,
                        pathOf(created),
                        json("{'description':null,'owner':null,'tags':null,'allowed_models':null,'blocked_models':null,"
                                + "'rate_limits':null,'ip_allowlist':null,'spend_alert_at':null}"))
                .hasStatus(200);

        for (String name : new String[] {
            "description", "owner", "allowed_models", "blocked_models", "rate_limits", "ip_allowlist", "spend_alert_at"
        }) {
            assertThat(cleared.at("/" + name).isNull()).as(name).isTrue();
        }
        assertThat(cleared.at("/tags")).isEmpty();
        assertThat(cleared.textAt("/kind")).isEqualTo("team");
        chat(secretOf(created)).hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'description':7 | description",
                "'owner':['o'] | owner",
                "'tags':['a'] | tags",
                "'tags':{'a':7} | tags.a",
                "'allowed_models':'gpt-4o-mini' | allowed_models",
                "'ip_allowlist':'10.0.0.0/8' | ip_allowlist",
                "'spend_alert_at':1.01 | spend_alert_at",
                "'spend_alert_at':-0.1 | spend_alert_at",
                "'spend_alert_at':'0.5' | spend_alert_at",
                "'project_id':7 | project_id",
            })
    void wrongControl_is400NamingIt_andChangesNothing(String controls, String param) {
        wire.post(manager, KEYS, json("{'name':'ci'," + controls + "}")).isInvalid("invalid_parameter", param);
        wire.patch(manager, KEYS + "/1", json("{'name':'ci'," + controls + "}")).isInvalid("invalid_parameter", param);

        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(1);
        assertThat(wire.get(manager, KEYS + "/1").textAt("/name")).isEqualTo("standard");
    }

    @ParameterizedTest
    @CsvSource({"status", "masked_key", "created_by", "spent", "subscription_id", "kind", "id", "created_at"})
    @Holds(Rule.STRICT)
    void readOnlyField_isUnknownInAWrite(String field) {
        wire.patch(manager, KEYS + "/1", json("{'" + field + "':null}")).isInvalid("unknown_parameter", field);
        wire.post(manager, KEYS, json("{'name':'ci','" + field + "':null}")).isInvalid("unknown_parameter", field);
    }
}
