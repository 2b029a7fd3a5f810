package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kind of a key is told by its prefix and never changes; keys of subscriptions are managed by the billing API. */
abstract class KeyKindsContract extends BillingContract {

    KeyKindsContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                     | standard | sk-",
                ",'description':'nightly','owner':'ops' | standard | sk-",
                ",'tags':{'team':'search'}              | standard | sk-",
                ",'project_id':'PROJECT'                | team     | sk-team-",
                ",'allowed_models':['gpt-4o-mini']      | team     | sk-team-",
                ",'blocked_models':['gpt-4o-mini']      | team     | sk-team-",
                ",'rate_limits':{'rpm':1}               | team     | sk-team-",
                ",'ip_allowlist':['10.0.0.0/8']         | team     | sk-team-",
                ",'spend_alert_at':0.5                  | team     | sk-team-",
                ",'byok_credential_id':'BYOK'           | byok     | sk-byok-",
            })
    @Holds(Rule.KINDS_AND_PREFIXES)
    void kind_followsFromWhatTheKeyIsMadeWith(String fields, String kind, String prefix) {
        String project = wire.post(manager, "/v1/account/projects", json("{'name':'search'}"))
                .hasStatus(201)
                .textAt("/id");
        String byok = wire.post(
                        manager, BYOK, json("{'provider':'openai','name':'ours','credential':'test-credential'}"))
                .hasStatus(201)
                .textAt("/id");

        Reply key = createKey(
                json("{'name':'ci'" + fields.replace("PROJECT", project).replace("BYOK", byok) + "}"));

        assertThat(key.textAt("/kind")).isEqualTo(kind);
        assertThat(key.textAt("/key")).matches(prefix + "test[A-Za-z0-9_-]{32,}");
        assertThat(key.textAt("/masked_key")).matches(prefix + ".{4}….{4}");
    }

    @Test
    @Holds(Rule.KINDS_AND_PREFIXES)
    void kind_isFixedAtCreation_whateverTheKeyGetsLater() {
        Reply standard = createKey(json("{'name':'ci'}"));
        Reply team = createKey(json("{'name':'ci','rate_limits':{'rpm':1}}"));

        assertThat(wire.patch(manager, pathOf(standard), json("{'rate_limits':{'rpm':1}}"))
                        .textAt("/kind"))
                .isEqualTo("standard");
        assertThat(wire.patch(manager, pathOf(team), json("{'rate_limits':null}"))
                        .textAt("/kind"))
                .isEqualTo("team");
        wire.patch(manager, pathOf(standard), json("{'kind':'team'}")).isInvalid("unknown_parameter", "kind");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Holds(Rule.KINDS_AND_PREFIXES)
    void keyOfASubscription_isListedAndReadOnly(boolean plan) {
        Reply bought = plan ? buyPlan("starter") : buyCustom(line(IMAGE, "stable", 1, 1));
        assertThat(bought.textAt("/key")).matches((plan ? "sk-plan-" : "sk-custom-") + "test[A-Za-z0-9_-]{32,}");
        String path = KEYS + "/" + bought.at("/apiKeyId").longValue();

        Reply key = wire.get(manager, path).hasStatus(200);

        assertThat(key.textAt("/kind")).isEqualTo(plan ? "plan" : "custom");
        assertThat(key.textAt("/subscription_id")).isEqualTo(idOf(bought));
        assertThat(key.textAt("/masked_key")).isEqualTo(bought.textAt("/maskedKey"));
        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(2);
        wire.patch(manager, path, json("{'name':'mine'}")).isRefused(409, "conflict_error", "managed_by_subscription");
        wire.delete(manager, path).isRefused(409, "conflict_error", "managed_by_subscription");
        assertThat(wire.get(manager, path).text()).isEqualTo(key.text());
    }

    @Test
    @Holds({Rule.KINDS_AND_PREFIXES, Rule.REGENERATE, Rule.RENEW_EXPIRED})
    void secret_isShownByTheCallThatMakesIt_andByNoOther() {
        Reply bought = buyPlan("starter");
        Reply regenerated = regenerate(bought).hasStatus(200);
        account.clock().advance(Period.ofMonths(1));
        Reply renewed = renew(bought).hasStatus(200);

        String later = state()
                + wire.get(manager, SUBSCRIPTIONS + "/active").text()
                + entitlement(manager, MINI, bought.at("/apiKeyId").longValue()).text()
                + cancel(bought, true).text();

        for (Reply made : new Reply[] {bought, regenerated, renewed}) {
            assertThat(later).doesNotContain(made.textAt("/key"));
        }
        assertThat(later).contains(renewed.textAt("/maskedKey"));
    }
}
