package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Catalogue;
import ai.anyint.sdk.testkit.internal.engine.KeySpec;
import ai.anyint.sdk.testkit.internal.engine.KeyUpdate;
import ai.anyint.sdk.testkit.internal.engine.KeyView;
import ai.anyint.sdk.testkit.internal.engine.Keys;
import ai.anyint.sdk.testkit.internal.engine.NewKey;
import ai.anyint.sdk.testkit.internal.engine.Permission;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /v1/account/keys}. */
final class KeyRoutes {

    private static final String KEYS = "/v1/account/keys";
    private static final String KEY = KEYS + "/{key_id}";
    private static final Set<String> CREATE_FIELDS =
            with(ControlsJson.FIELDS, "name", "credit_limit", "expires_at", "byok_credential_id");
    private static final Set<String> UPDATE_FIELDS =
            with(ControlsJson.FIELDS, "name", "is_enabled", "credit_limit", "expires_at");

    private KeyRoutes() {}

    private static Set<String> with(Set<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    static List<Route> all() {
        return List.of(
                Route.of("GET", KEYS, Permission.MANAGE_KEYS, KeyRoutes::list),
                Route.of("POST", KEYS, Permission.MANAGE_KEYS, KeyRoutes::create),
                Route.of("GET", KEY, Permission.MANAGE_KEYS, KeyRoutes::get),
                Route.of("PATCH", KEY, Permission.MANAGE_KEYS, KeyRoutes::update),
                Route.of("DELETE", KEY, Permission.MANAGE_KEYS, KeyRoutes::delete));
    }

    private static WireResponse list(Exchange exchange) {
        exchange.noQuery();
        List<KeyView> keys = exchange.account().keys().list(exchange.manager());
        return WireResponse.json(200, JsonOut.object(out -> out.array("keys", keys, KeyRoutes::fields)));
    }

    private static WireResponse create(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(CREATE_FIELDS);
        KeySpec spec = new KeySpec(
                body.requiredName("name"),
                body.amount("credit_limit").orElse(null),
                body.instant("expires_at").orElse(null),
                ControlsJson.read(body, catalogue(exchange)),
                body.text("byok_credential_id").orElse(null));
        NewKey created = exchange.account().keys().create(exchange.manager(), spec);
        return WireResponse.json(201, JsonOut.object(out -> {
            fields(out, created.key());
            out.field("key", created.secret().reveal()).field("message", "Store the key now: it is not shown again.");
        }));
    }

    private static WireResponse get(Exchange exchange) {
        exchange.noQuery();
        return answer(exchange.account().keys().get(exchange.manager(), id(exchange)));
    }

    private static WireResponse update(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(UPDATE_FIELDS);
        KeyUpdate update = new KeyUpdate(
                body.optionalName("name"),
                body.bool("is_enabled"),
                ControlsJson.change(body, "credit_limit", body::amount),
                ControlsJson.change(body, "expires_at", body::instant),
                ControlsJson.readUpdate(body, catalogue(exchange)));
        return answer(exchange.account().keys().update(exchange.manager(), id(exchange), update));
    }

    private static WireResponse delete(Exchange exchange) {
        exchange.noBody();
        exchange.account().keys().delete(exchange.manager(), id(exchange));
        return WireResponse.empty(204);
    }

    private static Catalogue catalogue(Exchange exchange) {
        return exchange.account().catalogue();
    }

    private static WireResponse answer(KeyView key) {
        return WireResponse.json(200, JsonOut.object(out -> fields(out, key)));
    }

    private static void fields(JsonOut out, KeyView key) throws IOException {
        out.field("id", key.id())
                .field("name", key.name())
                .field("created_at", key.createdAt())
                .field("expires_at", key.expiresAt())
                .field("is_enabled", key.enabled())
                .moneyAsNumber("credit_limit", key.creditLimit())
                .money("spent", key.spent())
                .field("kind", key.kind().wire())
                .field("status", key.status())
                .field("masked_key", key.mask())
                .field("created_by", key.createdBy())
                .field("subscription_id", key.subscriptionId())
                .field("byok_credential_id", key.byokCredentialId());
        ControlsJson.write(out, key.controls());
    }

    private static long id(Exchange exchange) {
        return id(exchange.path("key_id"));
    }

    /** An id that is no integer is one that no key has. */
    static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Keys.noSuchKey();
        }
        return Long.parseLong(text);
    }
}
