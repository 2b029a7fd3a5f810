package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** {@code /v1/billing}: the price list. */
final class BillingRoutes {

    private BillingRoutes() {}

    static List<Route> all() {
        return List.of(Route.of("GET", "/v1/billing/prices", BillingRoutes::prices));
    }

    private static WireResponse prices(Exchange exchange) {
        exchange.noQuery();
        List<CatalogueModel> models = exchange.manager().account().models();
        return WireResponse.json(200, JsonOut.object(out -> out.array("prices", models, BillingRoutes::price)));
    }

    private static void price(JsonOut out, CatalogueModel model) throws IOException {
        out.field("modelId", model.id())
                .field("displayName", model.displayName())
                .field("provider", model.provider())
                .field("unit", model.unit().name().toLowerCase(Locale.ROOT));
        if (model.unit() == Unit.TOKENS) {
            out.money("inputPrice", model.inputPrice()).money("outputPrice", model.outputPrice());
        } else {
            out.money("unitPrice", model.unitPrice());
        }
        out.texts("tiers", model.tiers()).field("currency", "USD");
    }
}
