package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/account/keys}: what is answered, and what a change does. */
@Tag("time")
abstract class KeysContract extends WireContract {

    private static final List<String> FIELDS = List.of(
            "id",
            "name",
            "created_at",
            "expires_at",
            "is_enabled",
            "credit_limit",
            "spent",
            "kind",
            "status",
            "masked_key",
            "created_by",
            "subscription_id",
            "byok_credential_id",
            "description",
            "owner",
            "tags",
            "project_id",
            "allowed_models",
            "blocked_models",
            "rate_limits",
            "ip_allowlist",
            "spend_alert_at");

    KeysContract(Door door) {
        super(door);
    }

    @Test
    @Holds(Rule.KINDS_AND_PREFIXES)
    void created_answers201WithTheKeyInClearAndTheTypesOfTheWire() {
        Reply key = createKey("""
                {"name":"ci","credit_limit":25.5,"expires_at":"2026-02-01T00:00:00+01:00"}""");

        assertThat(Reply.names(key.json()))
                .startsWith(FIELDS.toArray(String[]::new))
                .endsWith("key", "message");
        assertThat(key.at("/id").isIntegralNumber()).isTrue();
        assertThat(key.textAt("/name")).isEqualTo("ci");
        assertThat(key.textAt("/created_at")).isEqualTo("2026-01-31T12:00:00.000Z");
        assertThat(key.textAt("/expires_at")).isEqualTo("2026-01-31T23:00:00.000Z");
        assertThat(key.at("/is_enabled").isBoolean()).isTrue();
        assertThat(key.at("/is_enabled").booleanValue()).isTrue();
        assertThat(key.at("/credit_limit").isNumber()).isTrue();
        assertThat(key.at("/credit_limit").decimalValue()).isEqualByComparingTo("25.5");
        assertThat(key.textAt("/spent")).isEqualTo("0.00");
        assertThat(key.textAt("/kind")).isEqualTo("standard");
        assertThat(key.textAt("/status")).isEqualTo("active");
        assertThat(key.textAt("/key")).matches("sk-[A-Za-z0-9_-]{32,}");
        assertThat(key.textAt("/message")).isNotBlank();
    }

    @Test
    void createdWithNameAlone_hasNoLimitAndNoExpiry() {
        Reply key = createKey("{\"name\":\"ci\"}");

        assertThat(key.at("/credit_limit").isNull()).isTrue();
        assertThat(key.at("/expires_at").isNull()).isTrue();
    }

    @Test
    void createdWithNulls_hasNoLimitAndNoExpiry() {
        Reply key = createKey("{\"name\":\"ci\",\"credit_limit\":null,\"expires_at\":null}");

        assertThat(key.at("/credit_limit").isNull()).isTrue();
        assertThat(key.at("/expires_at").isNull()).isTrue();
    }

    @Test
    @Holds(Rule.KINDS_AND_PREFIXES)
    void plaintext_isShownByTheCreationOnly_andMaskedAfterwards() {
        Reply created = createKey("{\"name\":\"ci\"}");
        String secret = created.textAt("/key");
        String mask = secret.substring(0, 7) + "…" + secret.substring(secret.length() - 4);

        for (Reply later : List.of(
                wire.get(manager, KEYS),
                wire.get(manager, pathOf(created)),
                wire.patch(manager, pathOf(created), "{\"name\":\"other\"}"))) {
            assertThat(later.hasStatus(200).text()).contains(mask).doesNotContain(secret);
            assertThat(later.at("/key").isMissingNode()).isTrue();
        }
    }

    @Test
    void list_answersAllKeysNewestLast_eachWithTheFieldsOfAKey() {
        createKey("{\"name\":\"second\"}");
        createKey("{\"name\":\"third\"}");

        JsonNode keys = wire.get(manager, KEYS).hasStatus(200).at("/keys");

        assertThat(keys).extracting(key -> key.path("name").asText()).containsExactly("standard", "second", "third");
        assertThat(keys).allSatisfy(key -> assertThat(Reply.names(key)).containsExactlyElementsOf(FIELDS));
    }

    @Test
    void finerInstantThanMilliseconds_isTruncated() {
        assertThat(createKey("{\"name\":\"ci\",\"expires_at\":\"2026-02-01T00:00:00.123999999Z\"}")
                        .textAt("/expires_at"))
                .isEqualTo("2026-02-01T00:00:00.123Z");
    }

    @Test
    void patch_changesWhatItNames_andLeavesWhatIsAbsent() {
        String path =
                pathOf(createKey("{\"name\":\"ci\",\"credit_limit\":25,\"expires_at\":\"2026-02-01T00:00:00Z\"}"));

        Reply renamed = wire.patch(manager, path, "{\"name\":\"other\"}").hasStatus(200);
        Reply untouched = wire.patch(manager, path, "{}").hasStatus(200);

        assertThat(untouched.json()).isEqualTo(renamed.json());
        assertThat(renamed.textAt("/name")).isEqualTo("other");
        assertThat(renamed.at("/credit_limit").decimalValue()).isEqualByComparingTo("25");
        assertThat(renamed.textAt("/expires_at")).isEqualTo("2026-02-01T00:00:00.000Z");
    }

    @Test
    void patchWithNull_removesLimitAndExpiry_andLeavesNameAndEnabled() {
        String path =
                pathOf(createKey("{\"name\":\"ci\",\"credit_limit\":25,\"expires_at\":\"2026-02-01T00:00:00Z\"}"));

        Reply cleared = wire.patch(
                        manager, path, "{\"name\":null,\"is_enabled\":null,\"credit_limit\":null,\"expires_at\":null}")
                .hasStatus(200);

        assertThat(cleared.at("/credit_limit").isNull()).isTrue();
        assertThat(cleared.at("/expires_at").isNull()).isTrue();
        assertThat(cleared.textAt("/name")).isEqualTo("ci");
        assertThat(cleared.at("/is_enabled").booleanValue()).isTrue();
    }

    @Test
    void delete_answers204WithoutABody_andTheKeyIsGone() {
        String path = pathOf(createKey("{\"name\":\"ci\"}"));

        assertThat(wire.delete(manager, path).hasStatus(204).text()).isEmpty();

        wire.get(manager, path).isRefused(404, "not_found_error", "key_not_found");
        wire.patch(manager, path, "{}").isRefused(404, "not_found_error", "key_not_found");
        wire.delete(manager, path).isRefused(404, "not_found_error", "key_not_found");
        assertThat(wire.get(manager, KEYS).at("/keys")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "abc", "1.0", "0x1", "99999999999999999999", "-1", ""})
    void idThatIsNoKey_is404(String id) {
        wire.get(manager, KEYS + "/" + id).isRefused(404, "not_found_error", "key_not_found");
        wire.patch(manager, KEYS + "/" + id, "{}").isRefused(404, "not_found_error", "key_not_found");
        wire.delete(manager, KEYS + "/" + id).isRefused(404, "not_found_error", "key_not_found");
    }

    @Test
    @Holds(Rule.FOREIGN_IS_404)
    void keyOfAnotherAccount_is404_andStaysAsItIs() {
        FakeAccount other = fake.openAccount("5", NOON);
        createKey("{\"name\":\"only mine has this many\"}");
        long idOnlyMine = 2;

        wire.get(other.provisioningKey(), KEYS + "/" + idOnlyMine).isRefused(404, "not_found_error", "key_not_found");
        wire.delete(other.provisioningKey(), KEYS + "/" + idOnlyMine)
                .isRefused(404, "not_found_error", "key_not_found");
        assertThat(wire.get(manager, KEYS + "/" + idOnlyMine).textAt("/status")).isEqualTo("active");
    }
}
