package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fields of a key may hold; a refused one is named and changes nothing. */
abstract class KeyFieldsContract extends WireContract {

    KeyFieldsContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                  | name",
                "{\"name\":null}                                     | name",
                "{\"name\":\"\"}                                     | name",
                "{\"name\":7}                                        | name",
                "{\"name\":\"ci\",\"credit_limit\":-0.01}            | credit_limit",
                "{\"name\":\"ci\",\"credit_limit\":\"25\"}           | credit_limit",
                "{\"name\":\"ci\",\"credit_limit\":true}             | credit_limit",
                "{\"name\":\"ci\",\"credit_limit\":1e999999999}      | credit_limit",
                "{\"name\":\"ci\",\"expires_at\":\"tomorrow\"}       | expires_at",
                "{\"name\":\"ci\",\"expires_at\":\"2026-02-01\"}     | expires_at",
                "{\"name\":\"ci\",\"expires_at\":1767225600}         | expires_at",
                "{\"name\":\"ci\",\"expires_at\":\"+10000-01-01T00:00:00Z\"} | expires_at",
                "{\"name\":\"ci\",\"expires_at\":\"9999-12-31T23:59:59-01:00\"} | expires_at",
                "{\"name\":\"ci\",\"expires_at\":\"2026-01-31T11:59:59.999Z\"} | expires_at",
                "{\"name\":\"ci\",\"expires_at\":\"2026-01-31T12:00:00.000Z\"} | expires_at",
            })
    @Holds(Rule.ONE_OPERATOR)
    void createWithAWrongField_is400NamingIt_andCreatesNothing(String json, String param) {
        wire.post(manager, KEYS, json).isInvalid("invalid_parameter", param);

        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"\"}                                     | name",
                "{\"is_enabled\":\"false\"}                          | is_enabled",
                "{\"is_enabled\":0}                                  | is_enabled",
                "{\"is_enabled\":false,\"credit_limit\":-1}          | credit_limit",
                "{\"is_enabled\":false,\"expires_at\":\"2026-01-31T12:00:00Z\"} | expires_at",
            })
    @Holds(Rule.ONE_OPERATOR)
    void patchWithAWrongField_is400NamingIt_andChangesNothing(String json, String param) {
        String before = wire.get(manager, KEYS).text();

        wire.patch(manager, KEYS + "/" + account.apiKeyId(), json).isInvalid("invalid_parameter", param);

        assertThat(wire.get(manager, KEYS).text()).isEqualTo(before);
    }

    @Test
    void nameOf255CodePoints_isTaken_andOneMoreIsNot() {
        String longest = "🔑".repeat(255);

        assertThat(createKey("{\"name\":\"" + longest + "\"}").textAt("/name")).isEqualTo(longest);
        assertThat(createKey("{\"name\":\"k\"}").textAt("/name")).isEqualTo("k");
        wire.post(manager, KEYS, "{\"name\":\"" + longest + "k\"}").isInvalid("invalid_parameter", "name");
        wire.patch(manager, KEYS + "/1", "{\"name\":\"" + longest + "k\"}").isInvalid("invalid_parameter", "name");
    }

    @Test
    @Holds(Rule.STRICT)
    void unknownField_is400NamingIt_andNothingIsDone() {
        wire.post(manager, KEYS, "{\"name\":\"ci\",\"creditLimit\":5}").isInvalid("unknown_parameter", "creditLimit");
        wire.post(manager, KEYS, "{\"name\":\"ci\",\"is_enabled\":true}").isInvalid("unknown_parameter", "is_enabled");
        wire.patch(manager, KEYS + "/1", "{\"name\":\"ci\",\"enabled\":false}")
                .isInvalid("unknown_parameter", "enabled");

        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(1);
        assertThat(wire.get(manager, KEYS + "/1").textAt("/name")).isEqualTo("standard");
    }

    @Test
    void creditLimit_comesBackAsTheNumberThatWasSent() {
        assertThat(createKey("{\"name\":\"ci\",\"credit_limit\":0.0000000001}").text())
                .contains("\"credit_limit\":0.0000000001");
        assertThat(createKey("{\"name\":\"ci\",\"credit_limit\":1e3}").text()).contains("\"credit_limit\":1000.00");
    }
}
