package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.core.Change;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.ActivityReport;
import ai.anyint.sdk.testkit.internal.engine.ActivityRow;
import ai.anyint.sdk.testkit.internal.engine.KeySpec;
import ai.anyint.sdk.testkit.internal.engine.KeyUpdate;
import ai.anyint.sdk.testkit.internal.engine.KeyView;
import ai.anyint.sdk.testkit.internal.engine.NewKey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /v1/account}: balance, activity, keys. */
final class AccountRoutes {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_WINDOW = 30;
    private static final Set<String> CREATE_FIELDS = Set.of("name", "credit_limit", "expires_at");
    private static final Set<String> UPDATE_FIELDS = Set.of("name", "is_enabled", "credit_limit", "expires_at");

    private AccountRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("GET", "/v1/account/balance", AccountRoutes::balance),
                Route.of("GET", "/v1/account/activity", AccountRoutes::activity),
                Route.of("GET", "/v1/account/keys", AccountRoutes::listKeys),
                Route.of("POST", "/v1/account/keys", AccountRoutes::createKey),
                Route.of("GET", "/v1/account/keys/{key_id}", AccountRoutes::getKey),
                Route.of("PATCH", "/v1/account/keys/{key_id}", AccountRoutes::updateKey),
                Route.of("DELETE", "/v1/account/keys/{key_id}", AccountRoutes::deleteKey));
    }

    private static WireResponse balance(Exchange exchange) {
        exchange.noQuery();
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.money("balance", account(exchange).balance())));
    }

    private static WireResponse activity(Exchange exchange) {
        int days =
                exchange.query("days", Set.of("days")).map(AccountRoutes::days).orElse(LONGEST_WINDOW);
        ActivityReport report = account(exchange).activity(days);
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.field("period_days", report.days())
                        .object("total_stats", total -> stats(total, "total_requests", report.total()))
                        .array(
                                "daily_stats",
                                report.byDay(),
                                (day, item) ->
                                        stats(day.field("date", item.date().toString()), "total_requests", item.row()))
                        .array(
                                "top_models",
                                report.byModel(),
                                (model, item) ->
                                        stats(model.field("model_name", item.modelId()), "request_count", item.row()))
                        .array(
                                "api_key_usage",
                                report.byKey(),
                                (key, item) -> stats(
                                        key.field("api_key_id", item.keyId()).field("api_key_name", item.keyName()),
                                        "request_count",
                                        item.row()))
                        .array("project_usage", List.<String>of(), (project, item) -> {})));
    }

    private static int days(String text) {
        int days = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > LONGEST_WINDOW) {
            throw JsonIn.invalid("days", "Must be an integer from 1 to " + LONGEST_WINDOW + ".");
        }
        return days;
    }

    private static void stats(JsonOut out, String requests, ActivityRow row) throws IOException {
        out.field(requests, row.requests())
                .money("total_cost", row.cost())
                .field("total_input_tokens", row.inputTokens())
                .field("total_output_tokens", row.outputTokens());
    }

    private static WireResponse listKeys(Exchange exchange) {
        exchange.noQuery();
        return WireResponse.json(
                200, JsonOut.object(out -> out.array("keys", account(exchange).keys(), AccountRoutes::keyFields)));
    }

    private static WireResponse createKey(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(CREATE_FIELDS);
        KeySpec spec = new KeySpec(
                name(body.requiredText("name")),
                body.amount("credit_limit").orElse(null),
                body.instant("expires_at").orElse(null));
        NewKey created = account(exchange).createKey(spec, exchange.manager().id());
        return WireResponse.json(201, JsonOut.object(out -> {
            keyFields(out, created.key());
            out.field("key", created.secret().reveal()).field("message", "Store the key now: it is not shown again.");
        }));
    }

    private static WireResponse getKey(Exchange exchange) {
        exchange.noQuery();
        return key(account(exchange).key(keyId(exchange)));
    }

    private static WireResponse updateKey(Exchange exchange) {
        exchange.noQuery();
        long id = keyId(exchange);
        JsonIn body = exchange.json().only(UPDATE_FIELDS);
        KeyUpdate update = new KeyUpdate(
                body.text("name").map(AccountRoutes::name),
                body.bool("is_enabled"),
                change(body, "credit_limit", body::amount),
                change(body, "expires_at", body::instant));
        return key(account(exchange).updateKey(id, update));
    }

    private static WireResponse deleteKey(Exchange exchange) {
        exchange.noQuery();
        account(exchange).deleteKey(keyId(exchange));
        return WireResponse.empty(204);
    }

    private static WireResponse key(KeyView key) {
        return WireResponse.json(200, JsonOut.object(out -> keyFields(out, key)));
    }

    private static void keyFields(JsonOut out, KeyView key) throws IOException {
        out.field("id", key.id())
                .field("name", key.name())
                .field("created_at", key.createdAt())
                .field("expires_at", key.expiresAt())
                .field("is_enabled", key.enabled())
                .moneyAsNumber("credit_limit", key.creditLimit())
                .money("spent", key.spent())
                .field("kind", "standard")
                .field("status", key.status())
                .field("masked_key", key.mask())
                .field("created_by", key.createdBy())
                .nothing("subscription_id");
    }

    /** Absent leaves, null clears, a value sets. */
    private static <T> Change<T> change(JsonIn body, String name, Function<String, Optional<T>> read) {
        if (!body.has(name)) {
            return Change.unchanged();
        }
        return read.apply(name).map(Change::set).orElseGet(Change::cleared);
    }

    private static String name(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME) {
            throw JsonIn.invalid("name", "Must have 1 to " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private static long keyId(Exchange exchange) {
        String text = exchange.path().getOrDefault("key_id", "");
        if (!text.matches("\\d{1,18}")) {
            throw Account.noSuchKey();
        }
        return Long.parseLong(text);
    }

    private static Account account(Exchange exchange) {
        return exchange.manager().account();
    }
}
