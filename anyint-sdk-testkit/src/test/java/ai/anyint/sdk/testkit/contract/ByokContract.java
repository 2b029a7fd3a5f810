package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BYOK keys: served by the customer's own contract with a provider, or not at all. */
abstract class ByokContract extends WireContract {

    private static final String BYOK = "/v1/account/byok";

    private String credential = "";
    private Secret key = Secret.of("sk-byok-test-not-yet-created");

    ByokContract(Door door) {
        super(door);
    }

    @BeforeEach
    void createCredentialAndKey() {
        everyChatCosts357Millionths();
        Reply created = wire.post(
                        manager,
                        BYOK,
                        json("{'provider':'anthropic','name':'ours','credential':'test-credential-0123'}"))
                .hasStatus(201);
        credential = created.textAt("/id");
        key = byokKey("");
    }

    @Test
    @Holds({Rule.BYOK_SERVES, Rule.LEDGER_IS_BALANCE_ONLY})
    void call_isServed_andCostsNothingHere() {
        account.balance("0");

        chat(key).hasStatus(200);

        assertThat(account.ledger()).extracting(line -> line.type()).containsExactly("topup", "adjustment");
        Reply activity = wire.get(manager, "/v1/account/activity");
        assertThat(activity.at("/total_stats/total_requests").longValue()).isEqualTo(1);
        assertThat(activity.at("/total_stats/total_input_tokens").longValue()).isEqualTo(14);
        assertThat(activity.money("/total_stats/total_cost")).isZero();
        Reply read = wire.get(manager, KEYS + "/2");
        assertThat(read.textAt("/kind")).isEqualTo("byok");
        assertThat(read.textAt("/spent")).isEqualTo("0.00");
        assertThat(read.textAt("/byok_credential_id")).isEqualTo(credential);
        assertThat(key.reveal()).startsWith("sk-byok-");
    }

    @Test
    @Holds({Rule.BYOK_SERVES, Rule.NOTHING_CROSSES_OVER})
    void deletedCredential_isMissing_andNothingFallsBackToThePlatform() {
        wire.delete(manager, BYOK + "/" + credential).hasStatus(204);

        missing();
        assertThat(wire.get(manager, KEYS + "/2").textAt("/status")).isEqualTo("active");
        assertThat(wire.get(key, "/openai/v1/models").at("/data")).isEmpty();
    }

    @Test
    @Holds(Rule.BYOK_SERVES)
    void disabledCredential_isMissing_untilItIsEnabled() {
        patch("{'is_enabled':false}");
        missing();

        patch("{'is_enabled':true}");
        chat(key).hasStatus(200);
    }

    @Test
    @Holds(Rule.BYOK_SERVES)
    void otherProvidersModel_isMissing() {
        wire.post(key, CHAT, chatBody("gpt-4o-mini", "")).isRefused(403, "permission_error", "byok_credential_missing");
        assertThat(wire.get(key, "/openai/v1/models").at("/data"))
                .extracting(model -> model.path("id").asText())
                .containsExactly("claude-opus-4-6", SONNET);
    }

    @Test
    @Holds(Rule.BYOK_SERVES)
    void modelThatTheCredentialDoesNotAllow_isMissing() {
        patch("{'allowed_models':['claude-opus-4-6']}");
        missing();
        wire.post(key, CHAT, chatBody("claude-opus-4-6", "")).hasStatus(200);

        patch("{'allowed_models':null}");
        chat(key).hasStatus(200);
    }

    @Test
    @Holds({Rule.BYOK_SERVES, Rule.CREDIT_LIMIT})
    void creditLimit_blocksOnlyAtZero() {
        Secret least = byokKey(",'credit_limit':0.0000000001");
        chat(least).hasStatus(200);
        chat(least).hasStatus(200);

        chat(byokKey(",'credit_limit':0")).isRefused(429, "quota_error", "key_credit_limit_exceeded");
    }

    @Test
    @Holds({Rule.BYOK_SERVES, Rule.RATE_LIMITS})
    void rateLimits_holdForByokKeysToo() {
        Secret limited = byokKey(",'rate_limits':{'rpm':1}");

        chat(limited).hasStatus(200);
        chat(limited).isRefused(429, "rate_limit_error", "rate_limit_exceeded");
    }

    @Test
    @Holds(Rule.KINDS_AND_PREFIXES)
    void credentialOfAKey_isFixedAtCreation() {
        wire.patch(manager, KEYS + "/2", json("{'byok_credential_id':null}"))
                .isInvalid("unknown_parameter", "byok_credential_id");
        wire.post(manager, KEYS, json("{'name':'ci','byok_credential_id':'byok_99'}"))
                .isRefused(404, "not_found_error", "byok_not_found");
    }

    private void missing() {
        chat(key).isRefused(403, "permission_error", "byok_credential_missing");
        assertThat(account.ledger()).hasSize(1);
        assertThat(wire.get(manager, "/v1/account/activity")
                        .at("/total_stats/total_requests")
                        .longValue())
                .isZero();
    }

    private Secret byokKey(String more) {
        return secretOf(createKey(json("{'name':'own','byok_credential_id':'" + credential + "'" + more + "}")));
    }

    private void patch(String fields) {
        wire.patch(manager, BYOK + "/" + credential, json(fields)).hasStatus(200);
    }
}
