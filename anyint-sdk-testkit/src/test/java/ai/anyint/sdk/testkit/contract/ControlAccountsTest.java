package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts of a standalone fake: opened, shown, given keys, forgotten. */
class ControlAccountsTest extends ControlWire {

    @Test
    void health_isOk() {
        assertThat(get("/__fake/health").hasStatus(200).text()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void account_opensWithThreeKeys_eachOfItsOwnKind() {
        Reply opened = open("{\"balance\":\"100.00\",\"now\":\"2026-01-31T00:00:00Z\"}");

        assertThat(Reply.names(opened.json()))
                .containsExactly("accountId", "provisioningKey", "financeKey", "apiKey", "apiKeyId");
        Secret admin = secret(opened, "provisioningKey");
        assertThat(wire.get(admin, "/v1/account/balance").textAt("/balance")).isEqualTo("100.00");
        assertThat(wire.get(admin, "/v1/account/keys").at("/keys/0/id").asLong())
                .isEqualTo(opened.at("/apiKeyId").asLong());
        Secret finance = secret(opened, "financeKey");
        wire.get(finance, "/v1/account/balance").hasStatus(200);
        wire.get(finance, "/v1/account/keys").isRefused(403, "permission_error", "role_not_allowed");
        chat(secret(opened, "apiKey"), OPUS).hasStatus(200);
    }

    @Test
    void account_withoutABody_opensWithoutMoney() {
        Reply opened = wire.send(anonymous(ACCOUNTS).post(Wire.body(""))).hasStatus(201);

        assertThat(get(path(opened)).money("/balance")).isZero();
        assertThat(get(path(opened)).at("/enterprise").isNull()).isTrue();
    }

    @Test
    void accounts_doNotSeeEachOther() {
        Reply one = open("{\"balance\":\"1.00\"}");
        Reply other = open("{\"balance\":\"2.00\"}");

        post(path(one) + "/clock/advance", "{\"duration\":\"P1D\"}").hasStatus(200);
        delete(path(one)).hasStatus(204);

        assertThat(get(path(other)).textAt("/balance")).isEqualTo("2.00");
        wire.get(secret(one, "provisioningKey"), "/v1/account/balance")
                .isRefused(401, "authentication_error", "invalid_api_key");
        get(path(one)).isRefused(404, "not_found_error", "not_found");
    }

    @Test
    void enterpriseTerms_areKept_andTheirDefaultsStandardTerms() {
        Reply standard = get(path(open("{\"enterprise\":true}")));
        Reply own = get(path(open("""
                {"balance":"3.00","enterprise":{"paymentWindowDays":14,"discountPercent":12.5,"invoiceType":"vat_special"}}""")));

        assertThat(standard.at("/enterprise"))
                .hasToString("{\"paymentWindowDays\":30,\"discountPercent\":0,\"invoiceType\":\"electronic\"}");
        assertThat(own.at("/enterprise"))
                .hasToString("{\"paymentWindowDays\":14,\"discountPercent\":12.5,\"invoiceType\":\"vat_special\"}");
        assertThat(own.textAt("/balance")).isEqualTo("3.00");
        assertThat(get(path(open("{\"enterprise\":false}"))).at("/enterprise").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'balance':'-1'}                          | balance
            {'balance':'1e3'}                         | balance
            {'balance':1}                             | balance
            {'now':'tomorrow'}                        | now
            {'now':'1969-12-31T23:59:59Z'}            | now
            {'enterprise':1}                          | enterprise
            {'enterprise':{'discountPercent':101}}    | enterprise.discountPercent
            {'enterprise':{'discountPercent':'5'}}    | enterprise.discountPercent
            {'enterprise':{'paymentWindowDays':-1}}   | enterprise.paymentWindowDays
            {'enterprise':{'invoiceType':'paper'}}    | enterprise.invoiceType
            """)
    void whatAnAccountCannotBe_isRefusedByItsField(String json, String param) {
        post(ACCOUNTS, json.replace('\'', '"')).isInvalid("invalid_parameter", param);
        assertThat(fake.accounts()).isEmpty();
    }

    @Test
    void unknownFieldsAndParameters_areRefused() {
        post(ACCOUNTS, "{\"balnce\":\"1\"}").isInvalid("unknown_parameter", "balnce");
        post(ACCOUNTS, "{\"enterprise\":{\"days\":1}}").isInvalid("unknown_parameter", "enterprise.days");
        post(ACCOUNTS + "?dry=true", "{}").isInvalid("unknown_parameter", "dry");
        post(ACCOUNTS, "{").isRefused(400, "invalid_request_error", "invalid_json");
        get("/__fake/nothing").isRefused(404, "not_found_error", "not_found");
        get(ACCOUNTS).isRefused(405, "invalid_request_error", "method_not_allowed");
    }

    @Test
    void everyRouteOfAnUnknownAccount_is404() {
        String nobody = ACCOUNTS + "/acc_9";
        get(nobody).isRefused(404, "not_found_error", "not_found");
        delete(nobody).isRefused(404, "not_found_error", "not_found");
        get(nobody + "/clock").isRefused(404, "not_found_error", "not_found");
        put(nobody + "/clock", "{}").isRefused(404, "not_found_error", "not_found");
        post(nobody + "/clock/advance", "{}").isRefused(404, "not_found_error", "not_found");
        put(nobody + "/payment", "{}").isRefused(404, "not_found_error", "not_found");
        post(nobody + "/provisioning-keys", "{}").isRefused(404, "not_found_error", "not_found");
    }

    @Test
    void provisioningKeys_haveTheRoleThatWasAskedFor() {
        Reply opened = open("{}");
        String keys = path(opened) + "/provisioning-keys";
        Secret admin = secret(opened, "provisioningKey");
        String project = wire.post(admin, "/v1/account/projects", "{\"name\":\"web\"}")
                .hasStatus(201)
                .textAt("/id");

        Reply owner = post(keys, "{\"role\":\"project_owner\",\"projectId\":\"" + project + "\"}")
                .hasStatus(201);
        Reply member = post(keys, "{\"role\":\"member\"}").hasStatus(201);

        assertThat(wire.get(secret(owner, "provisioningKey"), "/v1/account/projects")
                        .at("/projects/0/id")
                        .asText())
                .isEqualTo(project);
        wire.get(secret(member, "provisioningKey"), "/v1/account/projects")
                .isRefused(403, "permission_error", "role_not_allowed");
        post(keys, "{\"role\":\"boss\"}").isInvalid("invalid_parameter", "role");
        post(keys, "{}").isInvalid("invalid_parameter", "role");
        post(keys, "{\"role\":\"project_owner\"}").isInvalid("invalid_parameter", "projectId");
        post(keys, "{\"role\":\"admin\",\"projectId\":\"p\"}").isInvalid("invalid_parameter", "projectId");
        post(keys, "{\"role\":\"project_owner\",\"projectId\":\"p\"}")
                .isRefused(404, "not_found_error", "project_not_found");
    }

    @Test
    void card_declines_untilItAcceptsAgain() {
        Reply opened = open("{}");
        String topUp = "{\"amount\":\"50.00\",\"currency\":\"USD\"}";
        Secret finance = secret(opened, "financeKey");

        assertThat(put(path(opened) + "/payment", "{\"outcome\":\"decline\"}").textAt("/outcome"))
                .isEqualTo("decline");
        wire.post(finance, "/v1/billing/topups", topUp).isRefused(402, "billing_error", "payment_declined");
        put(path(opened) + "/payment", "{\"outcome\":\"accept\"}").hasStatus(200);
        wire.post(finance, "/v1/billing/topups", topUp).hasStatus(201);
        put(path(opened) + "/payment", "{\"outcome\":\"maybe\"}").isInvalid("invalid_parameter", "outcome");
    }

    @Test
    void state_showsSubscriptionsWithTheirUsage_andNoSecret() {
        Reply opened = open("{\"balance\":\"5.00\",\"now\":\"2026-01-31T00:00:00Z\"}");
        Reply bought = buyOpus(opened).hasStatus(201);
        chat(secret(bought, "key"), OPUS).hasStatus(200);
        chat(secret(opened, "apiKey"), OPUS).hasStatus(200);

        Reply state = get(path(opened)).hasStatus(200);

        assertThat(state.textAt("/now")).isEqualTo("2026-01-31T00:00:00.000Z");
        assertThat(state.at("/ledgerEntries").asInt()).isEqualTo(2);
        assertThat(state.textAt("/payment")).isEqualTo("accept");
        assertThat(state.at("/provisioningKeys")).hasSize(2);
        assertThat(state.at("/keys")).hasSize(2);
        assertThat(state.textAt("/keys/1/kind")).isEqualTo("custom");
        assertThat(state.at("/subscriptions/0/usage/0/dailyCallsUsed").asInt()).isOne();
        assertThat(state.textAt("/subscriptions/0/currentPeriodEnd")).isEqualTo("2026-02-28T00:00:00.000Z");
        for (String name : new String[] {"provisioningKey", "financeKey", "apiKey"}) {
            assertThat(state.text()).doesNotContain(opened.textAt("/" + name));
        }
        assertThat(state.text()).doesNotContain(bought.textAt("/key"));
    }

    @Test
    void state_showsInvoicesAndRateLimits() {
        Reply opened = open("{\"enterprise\":true,\"now\":\"2026-01-31T00:00:00Z\"}");
        wire.post(
                        secret(opened, "provisioningKey"),
                        "/v1/account/keys",
                        "{\"name\":\"team\",\"rate_limits\":{\"rpm\":3}}")
                .hasStatus(201);
        post(path(opened) + "/clock/advance", "{\"duration\":\"P1D\"}").hasStatus(200);

        Reply state = get(path(opened));

        assertThat(state.textAt("/invoices/0/paymentStatus")).isEqualTo("open");
        assertThat(state.at("/keys/1/rateLimits/0/remaining").asInt()).isEqualTo(3);
        assertThat(state.textAt("/keys/1/rateLimits/0/name")).isEqualTo("rpm");
    }

    @Test
    void state_showsWebhooks_withoutTheirSecrets() {
        Reply opened = open("{}");
        Reply webhook = wire.post(
                        secret(opened, "provisioningKey"),
                        "/v1/billing/webhooks",
                        "{\"url\":\"https://receiver.example/hook\",\"events\":[\"*\"]}")
                .hasStatus(201);

        Reply state = get(path(opened));

        assertThat(state.textAt("/webhooks/0/url")).isEqualTo("https://receiver.example/hook");
        assertThat(state.text()).doesNotContain(webhook.textAt("/secret"));
    }

    @Test
    void reset_forgetsEverything_alsoWhatWasSetForAll() {
        Reply opened = open("{}");
        put("/__fake/models/" + OPUS + "/tiers/stable", "{\"available\":false}").hasStatus(200);
        put("/__fake/models/" + OPUS + "/response", "{\"text\":\"canned\"}").hasStatus(200);
        get("/v1/account/balance").hasStatus(401);

        wire.send(anonymous("/__fake/reset").post(Wire.body(""))).hasStatus(204);

        assertThat(fake.accounts()).isEmpty();
        get(path(opened)).isRefused(404, "not_found_error", "not_found");
        assertThat(get("/__fake/requests").at("/requests")).isEmpty();
        Reply next = open("{\"balance\":\"5.00\"}");
        assertThat(next.textAt("/accountId")).isNotEqualTo(opened.textAt("/accountId"));
        assertThat(get(path(next)).at("/tiersDown")).isEmpty();
        assertThat(chat(secret(next, "apiKey"), OPUS).text()).doesNotContain("canned");
    }

    @Test
    void ordinaryServer_hasNoControlApi() {
        try (Wire plain = Door.HTTP.open(fake, fake.openAccount())) {
            plain.send(plain.anonymous("/__fake/health")).isRefused(404, "not_found_error", "not_found");
        }
    }
}
