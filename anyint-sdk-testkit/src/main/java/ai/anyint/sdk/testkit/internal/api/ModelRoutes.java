package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Admission;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
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
        Responses responses = new Responses(answers);
        Messages messages = new Messages(answers);
        Videos videos = new Videos(answers);
        Music music = new Music(answers);
        List<Route> routes = new ArrayList<>();
        routes.add(Route.of("GET", "/openai/v1/models", ModelRoutes::models));
        routes.add(Route.of("GET", "/anthropic/v1/models", ModelRoutes::models));
        routes.add(Route.of("POST", "/openai/v1/chat/completions", chat::answer));
        routes.add(Route.of("POST", "/openai/v1/embeddings", embeddings::answer));
        routes.add(Route.of("POST", "/openai/v1/images/generations", Images::answer));
        routes.add(Route.of("POST", "/openai/v1/responses", responses::answer));
        routes.add(Route.of("POST", "/openai/v1/videos", videos::create));
        routes.add(Route.of("GET", "/openai/v1/videos/{id}", videos::fetch));
        routes.add(Route.of("POST", "/anthropic/v1/messages", messages::answer));
        routes.add(Route.of("POST", "/anthropic/v1/messages/count_tokens", messages::count));
        routes.add(Route.of("POST", "/suno/submit/music", music::submit));
        routes.add(Route.of("GET", "/suno/fetch/{task_id}", music::fetch));
        return routes;
    }

    /** Admits a call of the model that the body names, which takes one unit. */
    static Ticket admit(Exchange exchange, JsonIn body, Unit unit) {
        return admit(exchange, body, unit, 1);
    }

    /** Admits a call of the model that the body names, for so many generations or tasks. */
    static Ticket admit(Exchange exchange, JsonIn body, Unit unit, long units) {
        Ticket ticket = exchange.account()
                .admit(
                        exchange.application(),
                        new Admission(
                                body.requiredText("model"),
                                unit,
                                units,
                                ClientAddress.of(exchange.request()),
                                exchange.requestNumber()));
        exchange.metered(ticket);
        return ticket;
    }

    /** Finds the model that the body names, where this key may call it at all; takes nothing and counts nothing. */
    static CatalogueModel callable(Exchange exchange, JsonIn body, Unit unit) {
        return exchange.account()
                .requireCallable(
                        exchange.application(), body.requiredText("model"), unit, ClientAddress.of(exchange.request()));
    }

    private static WireResponse models(Exchange exchange) {
        exchange.account().requireAddress(exchange.application(), ClientAddress.of(exchange.request()));
        List<CatalogueModel> models = exchange.account().callableModels(exchange.application());
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
                        .field(
                                "first_id",
                                models.isEmpty() ? null : models.get(0).id())
                        .field(
                                "last_id",
                                models.isEmpty()
                                        ? null
                                        : models.get(models.size() - 1).id())));
    }
}
