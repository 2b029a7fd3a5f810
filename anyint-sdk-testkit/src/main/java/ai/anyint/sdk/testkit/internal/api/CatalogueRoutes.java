package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Catalogue;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.Permission;
import ai.anyint.sdk.testkit.internal.engine.Plan;
import ai.anyint.sdk.testkit.internal.engine.Tier;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import java.io.IOException;
import java.util.List;

/** {@code /v1/billing}: the plans and the prices. */
final class CatalogueRoutes {

    static final String CURRENCY = "USD";

    private CatalogueRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("GET", "/v1/billing/plans", Permission.READ_CATALOGUE, CatalogueRoutes::plans),
                Route.of("GET", "/v1/billing/prices", Permission.READ_CATALOGUE, CatalogueRoutes::prices));
    }

    private static WireResponse plans(Exchange exchange) {
        exchange.noQuery();
        Catalogue catalogue = exchange.account().catalogue();
        return WireResponse.json(
                200, JsonOut.object(out -> out.array("plans", catalogue.plans(), CatalogueRoutes::plan)));
    }

    private static void plan(JsonOut out, Plan plan) throws IOException {
        out.field("planId", plan.id())
                .field("name", plan.name())
                .money("monthlyPrice", plan.monthlyPrice())
                .field("currency", CURRENCY)
                .texts("models", plan.models())
                .field("dailyCallLimit", plan.dailyCallLimit())
                .array(
                        "monthlyCaps",
                        plan.monthlyCaps().entrySet(),
                        (cap, entry) -> cap.field("unit", entry.getKey().wire()).field("limit", entry.getValue()));
    }

    private static WireResponse prices(Exchange exchange) {
        exchange.noQuery();
        Catalogue catalogue = exchange.account().catalogue();
        return WireResponse.json(
                200, JsonOut.object(out -> out.array("prices", catalogue.models(), CatalogueRoutes::price)));
    }

    private static void price(JsonOut out, CatalogueModel model) throws IOException {
        out.field("modelId", model.id())
                .field("displayName", model.displayName())
                .field("provider", model.provider())
                .field("unit", model.unit().wire());
        if (model.unit() == Unit.TOKENS) {
            out.money("inputPrice", model.inputPrice()).money("outputPrice", model.outputPrice());
        } else {
            out.money("unitPrice", model.unitPrice());
        }
        out.texts("tiers", model.tiers().stream().map(Tier::wire).toList()).field("currency", CURRENCY);
    }
}
