package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/billing/webhooks}: what is answered, and what is refused. */
abstract class WebhookRoutesContract extends WebhookContract {

    private static final String[] FIELDS = {"webhookId", "url", "events", "isEnabled", "createdAt"};

    WebhookRoutesContract(Door door) {
        super(door);
    }

    @Test
    void created_answers201WithItsSecret_whichNoOtherAnswerHas() {
        Reply created = wire.post(
                        manager, WEBHOOKS, "{\"url\":\"https://example.com/hooks\",\"events\":[\"key.created\"]}")
                .hasStatus(201);

        assertThat(Reply.names(created.json())).startsWith(FIELDS).endsWith("secret");
        assertThat(created.textAt("/url")).isEqualTo("https://example.com/hooks");
        assertThat(created.at("/events").toString()).isEqualTo("[\"key.created\"]");
        assertThat(created.at("/isEnabled").booleanValue()).isTrue();
        assertThat(created.textAt("/createdAt")).isEqualTo("2026-01-31T12:00:00.000Z");
        String secret = created.textAt("/secret");
        assertThat(secret).startsWith("whsec_test");
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSizeBetween(24, 64);
        for (Reply later : new Reply[] {
            wire.get(manager, path(created)),
            wire.patch(manager, path(created), "{}"),
            wire.post(manager, path(created) + "/test", "{}")
        }) {
            assertThat(Reply.names(later.hasStatus(200).json())).containsExactly(FIELDS);
        }
        assertThat(wire.get(manager, WEBHOOKS).hasStatus(200).at("/webhooks"))
                .singleElement()
                .satisfies(item -> assertThat(Reply.names(item)).containsExactly(FIELDS));
    }

    @Test
    void patch_changesWhatItNames_andLeavesWhatIsAbsentOrNull() {
        String path = path(register("\"key.created\""));

        Reply changed = wire.patch(manager, path, "{\"events\":[\"*\"],\"url\":null,\"isEnabled\":false}")
                .hasStatus(200);

        assertThat(changed.at("/events").toString()).isEqualTo("[\"*\"]");
        assertThat(changed.textAt("/url")).isEqualTo(receiver.url());
        assertThat(changed.at("/isEnabled").booleanValue()).isFalse();
        assertThat(wire.patch(manager, path, "{\"isEnabled\":null}").json()).isEqualTo(changed.json());
    }

    @Test
    void deleted_isGone() {
        String path = path(register("\"*\""));

        assertThat(wire.delete(manager, path).hasStatus(204).text()).isEmpty();

        wire.get(manager, path).isRefused(404, "not_found_error", "webhook_not_found");
        assertThat(wire.get(manager, WEBHOOKS).at("/webhooks")).isEmpty();
    }

    @Test
    @Holds(Rule.FOREIGN_IS_404)
    void webhookOfAnotherAccount_isNotFound() {
        String path = path(register("\"*\""));
        Secret stranger = fake.openAccount("0", NOON).provisioningKey();

        try (Wire http = Door.HTTP.open(fake, account)) {
            for (Reply reply : new Reply[] {
                http.get(stranger, path),
                http.patch(stranger, path, "{}"),
                http.delete(stranger, path),
                http.post(stranger, path + "/rotate-secret", "{}"),
                http.post(stranger, path + "/test", "{}")
            }) {
                reply.isRefused(404, "not_found_error", "webhook_not_found");
            }
        }
        assertThat(receiver.got()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "member"})
    void roleOtherThanAdmin_mayDoNothingHere(String role) {
        wire.get(account.provisioningKey(role), WEBHOOKS).isRefused(403, "permission_error", "role_not_allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"events\":[\"*\"]}                                                    | url",
                "{\"url\":\"https://a.example\"}                                         | events",
                "{\"url\":\"https://a.example\",\"events\":[]}                           | events",
                "{\"url\":\"https://a.example\",\"events\":\"*\"}                        | events",
                "{\"url\":\"https://a.example\",\"events\":[\"key.made\"]}               | events[0]",
                "{\"url\":\"https://a.example\",\"events\":[\"key.created\",7]}          | events[1]",
                "{\"url\":\"https://a.example\",\"events\":[\"key.created\",\"*\"]}      | events[1]",
                "{\"url\":\"https://a.example\",\"events\":[\"*\"],\"isEnabled\":1}      | isEnabled",
                "{\"url\":\"hooks\",\"events\":[\"*\"]}                                  | url",
                "{\"url\":\"ftp://127.0.0.1\",\"events\":[\"*\"]}                        | url",
                "{\"url\":\"http://a.example\",\"events\":[\"*\"]}                       | url",
                "{\"url\":\"http://127.0.0.1.a.example\",\"events\":[\"*\"]}             | url",
                "{\"url\":\"http://127.1\",\"events\":[\"*\"]}                           | url",
                "{\"url\":\"http://127.0.0.999\",\"events\":[\"*\"]}                     | url",
                "{\"url\":\"http://0.0.0.0\",\"events\":[\"*\"]}                         | url",
                "{\"url\":\"https://me:word@a.example\",\"events\":[\"*\"]}              | url"
            })
    void invalidField_isRefusedByItsPlace(String body, String param) {
        wire.post(manager, WEBHOOKS, body).isInvalid("invalid_parameter", param);
        assertThat(wire.get(manager, WEBHOOKS).at("/webhooks")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/x", "http://[::1]:1", "http://127.255.255.254:1", "https://a.example"})
    void loopbackByHttp_andAnyHostByHttps_areAccepted(String url) {
        wire.post(manager, WEBHOOKS, "{\"url\":\"" + url + "\",\"events\":[\"*\"]}")
                .hasStatus(201);
    }

    @Test
    void unknownField_isRefused() {
        wire.post(manager, WEBHOOKS, "{\"url\":\"https://a.example\",\"events\":[\"*\"],\"secret\":\"x\"}")
                .isInvalid("unknown_parameter", "secret");
        wire.get(manager, WEBHOOKS + "?limit=1").isInvalid("unknown_parameter", "limit");
        wire.post(manager, path(register("\"*\"")) + "/test", "{\"type\":\"x\"}")
                .isInvalid("unknown_parameter", "type");
    }
}
