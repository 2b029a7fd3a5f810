package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.InferenceKey;
import ai.anyint.sdk.testkit.internal.engine.Ticket;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The model routes: enough of the gateway that an application's own client library works, and is charged. */
final class ModelRoutes {

    /** The whole catalogue was published at once, before any account's clock can begin by default. */
    private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");

    private ModelRoutes() {}

    static List<Route> all(Answers answers) {
        ChatCompletions chat = new ChatCompletions(answers);
        Embeddings embeddings = new Embeddings(answers);
        List<Route> routes = new ArrayList<>();
        routes.add(Route.of("GET", "/openai/v1/models", ModelRoutes::models));
        routes.add(Route.of("GET", "/anthropic/v1/models", ModelRoutes::models));
        routes.add(Route.of("POST", "/openai/v1/chat/completions", chat::answer));
        routes.add(Route.of("POST", "/openai/v1/embeddings", embeddings::answer));
        routes.add(Route.of("POST", "/openai/v1/images/generations", Images::answer));
        return routes;
    }

    /** Admits a call of the model that the body names, once it is known to be one that the route can serve. */
    static Ticket admit(Exchange exchange, JsonIn body, Unit unit) {
        InferenceKey key = exchange.application();
        CatalogueModel model = key.account().requireModel(body.requiredText("model"));
        if (model.unit() != unit) {
            throw JsonIn.invalid(
                    "model",
                    "This route serves models that are charged by "
                            + unit.name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        return key.account().admit(key, model.id(), exchange.requestNumber());
    }

    private static WireResponse models(Exchange exchange) {
        List<CatalogueModel> models = exchange.application().account().models();
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.array(
                                "data",
                                models,
                                (item, model) -> item.field("id", model.id())
                                        .field("display_name", model.displayName())
                                        .field("type", "model")
                                        .field("created_at", PUBLISHED))
                        .field("has_more", false)
                        .field("first_id", models.get(0).id())
                        .field("last_id", models.get(models.size() - 1).id())));
    }
}
