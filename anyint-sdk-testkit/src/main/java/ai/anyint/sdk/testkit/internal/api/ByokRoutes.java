package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Byok;
import ai.anyint.sdk.testkit.internal.engine.Catalogue;
import ai.anyint.sdk.testkit.internal.engine.Permission;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code /v1/account/byok}: the customer's own contracts with providers. */
final class ByokRoutes {

    private static final String ALL = "/v1/account/byok";
    private static final String ONE = ALL + "/{id}";
    private static final Set<String> CREATE_FIELDS = Set.of("provider", "name", "credential", "allowed_models");
    private static final Set<String> UPDATE_FIELDS = Set.of("name", "credential", "allowed_models", "is_enabled");

    private ByokRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("GET", ALL, Permission.MANAGE_BYOK, ByokRoutes::list),
                Route.of("POST", ALL, Permission.MANAGE_BYOK, ByokRoutes::create),
                Route.of("GET", ONE, Permission.MANAGE_BYOK, ByokRoutes::get),
                Route.of("PATCH", ONE, Permission.MANAGE_BYOK, ByokRoutes::update),
                Route.of("DELETE", ONE, Permission.MANAGE_BYOK, ByokRoutes::delete));
    }

    private static WireResponse list(Exchange exchange) {
        exchange.noQuery();
        List<Byok.Credential> all = exchange.account().byok().list();
        return WireResponse.json(200, JsonOut.object(out -> out.array("byok", all, ByokRoutes::fields)));
    }

    private static WireResponse create(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(CREATE_FIELDS);
        Catalogue catalogue = exchange.account().catalogue();
        String provider = body.requiredText("provider");
        if (catalogue.models().stream().noneMatch(model -> model.provider().equals(provider))) {
            throw body.wrong("provider", "Must be the provider of a model in the catalogue.");
        }
        return answer(
                201,
                exchange.account()
                        .byok()
                        .create(
                                provider,
                                body.requiredName("name"),
                                credential(body, body.requiredText("credential")),
                                ControlsJson.models(body, "allowed_models", catalogue)
                                        .orElse(null)));
    }

    private static WireResponse get(Exchange exchange) {
        exchange.noQuery();
        return answer(200, exchange.account().byok().get(exchange.path("id")));
    }

    private static WireResponse update(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(UPDATE_FIELDS);
        Catalogue catalogue = exchange.account().catalogue();
        Byok.Update update = new Byok.Update(
                body.optionalName("name"),
                body.text("credential").map(text -> credential(body, text)),
                ControlsJson.change(body, "allowed_models", name -> ControlsJson.models(body, name, catalogue)),
                body.bool("is_enabled"));
        return answer(200, exchange.account().byok().update(exchange.path("id"), update));
    }

    private static WireResponse delete(Exchange exchange) {
        exchange.noBody();
        exchange.account().byok().delete(exchange.path("id"));
        return WireResponse.empty(204);
    }

    private static String credential(JsonIn body, String text) {
        if (text.isBlank()) {
            throw body.wrong("credential", "Must not be blank.");
        }
        return text;
    }

    private static WireResponse answer(int status, Byok.Credential credential) {
        return WireResponse.json(status, JsonOut.object(out -> fields(out, credential)));
    }

    private static void fields(JsonOut out, Byok.Credential credential) throws IOException {
        out.field("id", credential.id())
                .field("provider", credential.provider())
                .field("name", credential.name())
                .field("masked_credential", credential.mask())
                .textsOrNull("allowed_models", credential.allowedModels())
                .field("is_enabled", credential.enabled())
                .field("created_at", credential.createdAt());
    }
}
