package ai.anyint.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the fake tells a person never holds a key, wherever a careless test put one. */
class FakeSecrecyTest {

    private final FakeAnyInt fake = FakeAnyInt.create();
    private final FakeAccount account = fake.openAccount("5");

    @Test
    void keysInPathAndQuery_areMaskedInReportAndCalls() {
        List<String> keys =
                List.of(account.apiKey().reveal(), account.provisioningKey().reveal(), "sk-test-" + "a1B2".repeat(10));
        for (String key : keys) {
            Calls.manage(account, "/v1/account/keys/" + key);
            Calls.manage(account, "/v1/account/balance?key=" + key);
            Calls.manage(account, "/v1/account/balance?" + key + "=1");
            Calls.manage(account, "/" + key + "/x");
        }

        assertThat(account.calls()).hasSize(12);
        for (String text : List.of(account.report(), account.calls().toString(), account.toString())) {
            assertThat(keys).noneSatisfy(key -> assertThat(text).contains(key));
        }
        assertThat(account.report()).contains("/v1/account/keys/***");
    }

    @Test
    void keyWhereAMethodOrAFieldsNameBelongs_isMaskedInCalls() {
        String key = account.apiKey().reveal();
        Calls.manage(account, key, "/v1/account/balance");
        Calls.of(account).post(account.provisioningKey(), "/v1/account/keys", "{'name':'ci','" + key + "':1}");

        assertThat(account.calls()).hasSize(2);
        assertThat(account.calls().toString()).doesNotContain(key);
    }

    @Test
    void call_isShownWithTheFieldThatIsWrong() {
        Calls.of(account).post(account.provisioningKey(), "/v1/account/keys", "{'nmae':'ci'}");

        assertThat(account.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.decision()).isEqualTo("nmae: There is no such field here."));
    }

    @Test
    void call_isShownWithTheMaskOfItsKey() {
        Calls.image(account);

        assertThat(account.calls()).singleElement().satisfies(call -> {
            assertThat(call.keyMask().orElseThrow()).matches("sk-test…\\w{4}");
            assertThat(call.decision()).isEqualTo("accepted");
            assertThat(call.refusalCode()).isEmpty();
        });
    }

    @Test
    void secrets_ofAccountAndClient_areNotPrinted() {
        try (var client = account.client()) {
            assertThat(List.of(
                            client.toString(),
                            account.apiKey().toString(),
                            account.provisioningKey().toString()))
                    .noneSatisfy(text -> assertThat(text).contains("sk-"));
        }
    }

    @Test
    void sameSeed_givesTheSameKeys_andAnotherSeedOthers() {
        assertThat(FakeAnyInt.create(7).openAccount().apiKey())
                .isEqualTo(FakeAnyInt.create(7).openAccount().apiKey());
        assertThat(FakeAnyInt.create(7).openAccount().apiKey())
                .isNotEqualTo(FakeAnyInt.create(8).openAccount().apiKey());
    }
}
