package ai.anyint.sdk.testkit.internal.api;

import static ai.anyint.sdk.testkit.internal.engine.Permission.MANAGE_WEBHOOKS;

import ai.anyint.sdk.testkit.internal.engine.EventType;
import ai.anyint.sdk.testkit.internal.engine.WebhookEndpoint;
import ai.anyint.sdk.testkit.internal.engine.Webhooks;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /v1/billing/webhooks}. */
final class WebhookRoutes {

    private static final String ALL = "/v1/billing/webhooks";
    private static final String ONE = ALL + "/{id}";
    private static final Set<String> FIELDS = Set.of("url", "events", "isEnabled");
    private static final String EVERY_EVENT = "*";

    private WebhookRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("GET", ALL, MANAGE_WEBHOOKS, WebhookRoutes::list),
                Route.of("POST", ALL, MANAGE_WEBHOOKS, WebhookRoutes::create),
                Route.of("GET", ONE, MANAGE_WEBHOOKS, WebhookRoutes::get),
                Route.of("PATCH", ONE, MANAGE_WEBHOOKS, WebhookRoutes::update),
                Route.of("DELETE", ONE, MANAGE_WEBHOOKS, WebhookRoutes::delete),
                Route.of("POST", ONE + "/rotate-secret", MANAGE_WEBHOOKS, WebhookRoutes::rotateSecret),
                Route.of("POST", ONE + "/test", MANAGE_WEBHOOKS, WebhookRoutes::test));
    }

    private static WireResponse list(Exchange exchange) {
        exchange.noQuery();
        List<WebhookEndpoint> all = webhooks(exchange).list();
        return WireResponse.json(200, JsonOut.object(out -> out.array("webhooks", all, WebhookRoutes::fields)));
    }

    private static WireResponse create(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(FIELDS);
        String url = url(body).orElseThrow(() -> body.wrong("url", "Required, as a string."));
        WebhookEndpoint.Wanted wanted =
                events(body).orElseThrow(() -> body.wrong("events", "Required: types of events, or *."));
        boolean enabled = body.bool("isEnabled").orElse(true);
        return answerWithSecret(201, webhooks(exchange).create(url, wanted.types(), enabled));
    }

    private static WireResponse get(Exchange exchange) {
        exchange.noQuery();
        return answer(webhooks(exchange).get(exchange.path("id")));
    }

    private static WireResponse update(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(FIELDS);
        WebhookEndpoint.Update update = new WebhookEndpoint.Update(url(body), events(body), body.bool("isEnabled"));
        return answer(webhooks(exchange).update(exchange.path("id"), update));
    }

    private static WireResponse delete(Exchange exchange) {
        exchange.noBody();
        webhooks(exchange).delete(exchange.path("id"));
        return WireResponse.empty(204);
    }

    private static WireResponse rotateSecret(Exchange exchange) {
        exchange.noBody();
        return answerWithSecret(200, webhooks(exchange).rotateSecret(exchange.path("id")));
    }

    private static WireResponse test(Exchange exchange) {
        exchange.noBody();
        return answer(webhooks(exchange).test(exchange.path("id")));
    }

    private static Webhooks webhooks(Exchange exchange) {
        return exchange.account().webhooks();
    }

    private static Optional<String> url(JsonIn body) {
        return body.text("url").map(text -> WebhookUrl.check(body, "url", text));
    }

    /** Types, at least one, or the star alone: beside it a type would say nothing. */
    private static Optional<WebhookEndpoint.Wanted> events(JsonIn body) {
        Optional<List<String>> names = body.texts("events", WebhookRoutes::known);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<String> given = names.get();
        if (given.isEmpty()) {
            throw body.wrong("events", "Must name at least one type of event, or be [\"*\"] for all.");
        }
        if (!given.contains(EVERY_EVENT)) {
            return Optional.of(new WebhookEndpoint.Wanted(given.stream()
                    .distinct()
                    .map(EventType::of)
                    .flatMap(Optional::stream)
                    .toList()));
        }
        if (given.size() > 1) {
            throw body.wrong("events[" + given.indexOf(EVERY_EVENT) + "]", "Must stand alone.");
        }
        return Optional.of(new WebhookEndpoint.Wanted(null));
    }

    private static String known(String text, String place) {
        if (!text.equals(EVERY_EVENT) && EventType.of(text).isEmpty()) {
            throw JsonIn.invalid(place, "There is no such type of event.");
        }
        return text;
    }

    private static WireResponse answer(WebhookEndpoint webhook) {
        return WireResponse.json(200, JsonOut.object(out -> fields(out, webhook)));
    }

    private static WireResponse answerWithSecret(int status, WebhookEndpoint webhook) {
        return WireResponse.json(status, JsonOut.object(out -> {
            fields(out, webhook);
            out.field("secret", webhook.secret().reveal());
        }));
    }

    private static void fields(JsonOut out, WebhookEndpoint webhook) throws IOException {
        List<EventType> types = webhook.events();
        out.field("webhookId", webhook.id())
                .field("url", webhook.url())
                .texts(
                        "events",
                        types == null
                                ? List.of(EVERY_EVENT)
                                : types.stream().map(EventType::wire).toList())
                .field("isEnabled", webhook.enabled())
                .field("createdAt", webhook.createdAt());
    }
}
