package ai.anyint.sdk.testkit.internal.api;

import static ai.anyint.sdk.testkit.internal.engine.Permission.READ_BILLING;
import static ai.anyint.sdk.testkit.internal.engine.Permission.SUBSCRIBE;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.internal.engine.CustomLine;
import ai.anyint.sdk.testkit.internal.engine.Offer;
import ai.anyint.sdk.testkit.internal.engine.Page;
import ai.anyint.sdk.testkit.internal.engine.SubscriptionStatus;
import ai.anyint.sdk.testkit.internal.engine.SubscriptionView;
import ai.anyint.sdk.testkit.internal.engine.Subscriptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /v1/billing/subscriptions}. */
final class SubscriptionRoutes {

    private static final String ALL = "/v1/billing/subscriptions";
    private static final String ONE = ALL + "/{id}";
    private static final Set<String> FILTERS = Set.of("status");

    private SubscriptionRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("GET", ALL, READ_BILLING, SubscriptionRoutes::list),
                Route.of("GET", ALL + "/active", READ_BILLING, SubscriptionRoutes::active),
                Route.of("POST", ALL + "/plan", SUBSCRIBE, SubscriptionRoutes::buyPlan),
                Route.of("POST", ALL + "/custom", SUBSCRIBE, SubscriptionRoutes::buyCustom),
                Route.of("POST", ALL + "/custom/quote", SUBSCRIBE, SubscriptionRoutes::quote),
                Route.of("GET", ONE, READ_BILLING, SubscriptionRoutes::get),
                Route.of("GET", ONE + "/usage", READ_BILLING, SubscriptionRoutes::usage),
                Route.of("POST", ONE + "/renew", SUBSCRIBE, SubscriptionRoutes::renew),
                Route.of("POST", ONE + "/cancel", SUBSCRIBE, SubscriptionRoutes::cancel),
                Route.of("POST", ONE + "/key/regenerate", SUBSCRIBE, SubscriptionRoutes::regenerate));
    }

    private static WireResponse list(Exchange exchange) {
        Page.Request page = Paging.of(exchange, "subscriptions", FILTERS);
        Optional<SubscriptionStatus> status =
                exchange.query("status", Set.of("status", "limit", "cursor")).map(SubscriptionRoutes::status);
        return Paging.answer(
                "subscriptions",
                subscriptions(exchange).list(each -> status.isEmpty() || status.get() == each.status(), page),
                (out, each) -> fields(out, each, Optional.empty()));
    }

    private static SubscriptionStatus status(String text) {
        return Arrays.stream(SubscriptionStatus.values())
                .filter(status -> status.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> JsonIn.invalid("status", "Must be active, expired or canceled."));
    }

    private static WireResponse active(Exchange exchange) {
        exchange.noQuery();
        return answer(200, subscriptions(exchange).active(), Optional.empty());
    }

    private static WireResponse buyPlan(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(Set.of("planId", "autoRenew"));
        return buy(exchange, body, Purchases.plan(body, exchange.account().catalogue()));
    }

    private static WireResponse buyCustom(Exchange exchange) {
        JsonIn body = customBody(exchange);
        return buy(exchange, body, Purchases.custom(body, exchange.account().catalogue()));
    }

    private static JsonIn customBody(Exchange exchange) {
        exchange.noQuery();
        return exchange.json().only(Set.of("models", "autoRenew"));
    }

    private static WireResponse buy(Exchange exchange, JsonIn body, Offer offer) {
        boolean autoRenew = body.bool("autoRenew").orElse(false);
        Subscriptions.WithKey bought = subscriptions(exchange).purchase(exchange.manager(), offer, autoRenew);
        return answer(201, bought.subscription(), bought.secret());
    }

    private static WireResponse quote(Exchange exchange) {
        JsonIn body = customBody(exchange);
        body.bool("autoRenew");
        Offer.Custom offer =
                (Offer.Custom) Purchases.custom(body, exchange.account().catalogue());
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.money("monthlyPrice", offer.monthlyPrice())
                        .field("currency", CatalogueRoutes.CURRENCY)
                        .array(
                                "lines",
                                offer.lines(),
                                (line, item) -> line.field(
                                                "modelId", item.model().id())
                                        .field("channelTier", item.tier().wire())
                                        .field("unit", item.model().unit().wire())
                                        .money("monthlyPrice", item.monthlyPrice()))));
    }

    private static WireResponse get(Exchange exchange) {
        exchange.noQuery();
        return answer(200, subscriptions(exchange).get(exchange.path("id")), Optional.empty());
    }

    private static WireResponse usage(Exchange exchange) {
        exchange.noQuery();
        return WireResponse.json(200, UsageJson.of(subscriptions(exchange).usage(exchange.path("id"))));
    }

    private static WireResponse renew(Exchange exchange) {
        exchange.noBody();
        Subscriptions.WithKey renewed = subscriptions(exchange).renew(exchange.path("id"));
        return answer(200, renewed.subscription(), renewed.secret());
    }

    private static WireResponse cancel(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(Set.of("atPeriodEnd"));
        boolean atPeriodEnd =
                body.bool("atPeriodEnd").orElseThrow(() -> body.wrong("atPeriodEnd", "Required, as true or false."));
        return answer(200, subscriptions(exchange).cancel(exchange.path("id"), atPeriodEnd), Optional.empty());
    }

    private static WireResponse regenerate(Exchange exchange) {
        exchange.noBody();
        Subscriptions.Regenerated key = subscriptions(exchange).regenerateKey(exchange.path("id"));
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.field("key", key.secret().reveal()).field("maskedKey", key.mask())));
    }

    private static Subscriptions subscriptions(Exchange exchange) {
        return exchange.account().subscriptions();
    }

    private static WireResponse answer(int status, SubscriptionView subscription, Optional<Secret> key) {
        return WireResponse.json(status, JsonOut.object(out -> fields(out, subscription, key)));
    }

    static void fields(JsonOut out, SubscriptionView subscription, Optional<Secret> key) throws IOException {
        out.field("subscriptionId", subscription.id())
                .field("type", subscription.offer().wire())
                .field("status", subscription.status().wire());
        if (subscription.offer() instanceof Offer.OfPlan bought) {
            out.field("planId", bought.plan().id());
        } else if (subscription.offer() instanceof Offer.Custom custom) {
            out.array("models", custom.lines(), SubscriptionRoutes::line);
        }
        out.field("createdAt", subscription.createdAt())
                .field("currentPeriodStart", subscription.currentPeriod().start())
                .field("currentPeriodEnd", subscription.currentPeriod().end())
                .field("endsAt", subscription.endsAt())
                .field("autoRenew", subscription.autoRenew())
                .field("cancelAtPeriodEnd", subscription.cancelAtPeriodEnd())
                .money("monthlyPrice", subscription.offer().monthlyPrice())
                .field("currency", CatalogueRoutes.CURRENCY)
                .field("apiKeyId", subscription.apiKeyId())
                .field("maskedKey", subscription.maskedKey());
        if (key.isPresent()) {
            out.field("key", key.get().reveal());
        }
    }

    private static void line(JsonOut out, CustomLine line) throws IOException {
        out.field("modelId", line.model().id())
                .field("channelTier", line.tier().wire())
                .field("dailyCallLimit", line.dailyCallLimit())
                .field("monthlyTokenCap", line.monthlyCap())
                .field("unit", line.model().unit().wire());
    }
}
