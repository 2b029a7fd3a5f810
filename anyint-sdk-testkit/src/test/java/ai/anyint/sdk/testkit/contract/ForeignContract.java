package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to another account is 404, as if it were not there. */
abstract class ForeignContract extends BillingContract {

    ForeignContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | /v1/account/keys/2                            | ``                    | key_not_found",
                "PATCH  | /v1/account/keys/2                            | {'name':'mine'}       | key_not_found",
                "DELETE | /v1/account/keys/2                            | ``                    | key_not_found",
                "GET    | /v1/billing/subscriptions/sub_1               | ``                    | subscription_not_found",
                "GET    | /v1/billing/subscriptions/sub_1/usage         | ``                    | subscription_not_found",
                "POST   | /v1/billing/subscriptions/sub_1/renew         | ``                    | subscription_not_found",
                "POST   | /v1/billing/subscriptions/sub_1/cancel        | {'atPeriodEnd':false} | subscription_not_found",
                "POST   | /v1/billing/subscriptions/sub_1/key/regenerate | ``                   | subscription_not_found",
                "GET    | /v1/account/projects/proj_1                   | ``                    | project_not_found",
                "DELETE | /v1/account/projects/proj_1                   | ``                    | project_not_found",
                "GET    | /v1/account/byok/byok_1                       | ``                    | byok_not_found",
                "DELETE | /v1/account/byok/byok_1                       | ``                    | byok_not_found",
                "GET    | /v1/billing/invoices/inv_1                    | ``                    | invoice_not_found",
                "GET    | /v1/billing/entitlements?modelId=gpt-4o-mini&apiKeyId=2 | ``          | key_not_found",
            })
    @Holds(Rule.FOREIGN_IS_404)
    void thingOfAnotherAccount_is404_andStaysAsItIs(String method, String path, String body, String code) {
        Reply bought = buyPlan("starter");
        wire.post(manager, "/v1/account/projects", json("{'name':'search'}")).hasStatus(201);
        wire.post(manager, BYOK, json("{'provider':'openai','name':'ours','credential':'test-credential'}"))
                .hasStatus(201);
        Secret stranger = fake.openAccount("5", NOON).provisioningKey();
        String before = state();

        Reply reply = wire.send(wire.request(stranger, path)
                .method(method, method.equals("GET") || method.equals("DELETE") ? null : Wire.body(json(body))));

        reply.isRefused(404, "not_found_error", code);
        assertThat(state()).isEqualTo(before);
        assertThat(reply.text()).doesNotContain(account.id());
        call(secretOf(bought), MINI).hasStatus(200);
    }

    @Test
    @Holds(Rule.FOREIGN_IS_404)
    void lists_showTheOwnThingsOnly() {
        buyPlan("starter");
        createKey(json("{'name':'mine'}"));
        Secret stranger = fake.openAccount("5", NOON).provisioningKey();

        assertThat(wire.get(stranger, SUBSCRIPTIONS).at("/subscriptions")).isEmpty();
        assertThat(wire.get(stranger, KEYS).at("/keys")).hasSize(1);
        assertThat(wire.get(stranger, LEDGER).at("/entries")).hasSize(1);
        assertThat(wire.get(stranger, "/v1/account/projects").at("/projects")).isEmpty();
    }
}
