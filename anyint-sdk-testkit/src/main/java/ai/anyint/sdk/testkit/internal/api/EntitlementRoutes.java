package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.AllowanceView;
import ai.anyint.sdk.testkit.internal.engine.Entitlement;
import ai.anyint.sdk.testkit.internal.engine.LimitState;
import ai.anyint.sdk.testkit.internal.engine.Permission;
import ai.anyint.sdk.testkit.internal.engine.Tier;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code /v1/billing/entitlements}: would a call be admitted now. */
final class EntitlementRoutes {

    private static final Set<String> QUERY = Set.of("modelId", "apiKeyId");

    private EntitlementRoutes() {}

    static List<Route> all() {
        return List.of(Route.of("GET", "/v1/billing/entitlements", Permission.READ_CATALOGUE, EntitlementRoutes::read));
    }

    private static WireResponse read(Exchange exchange) {
        String modelId = required(exchange, "modelId");
        long keyId = KeyRoutes.id(required(exchange, "apiKeyId"));
        Entitlement entitlement = exchange.account().entitlement(exchange.manager(), keyId, modelId);
        return WireResponse.json(200, JsonOut.object(out -> fields(out, entitlement)));
    }

    private static String required(Exchange exchange, String name) {
        return exchange.query(name, QUERY).orElseThrow(() -> JsonIn.invalid(name, "Required."));
    }

    private static void fields(JsonOut out, Entitlement entitlement) throws IOException {
        out.field("modelId", entitlement.modelId())
                .field("apiKeyId", entitlement.keyId())
                .field("allowed", entitlement.reason().isEmpty());
        if (entitlement.reason().isPresent()) {
            out.field("reason", entitlement.reason().get().wire());
        }
        out.field("chargedTo", entitlement.chargedTo().wire());
        if (entitlement.subscriptionId() != null) {
            out.field("subscriptionId", entitlement.subscriptionId());
        }
        Tier tier = entitlement.allowance().map(AllowanceView::tier).orElse(null);
        if (tier != null) {
            out.field("channelTier", tier.wire());
        }
        out.object("remaining", remaining -> remaining(remaining, entitlement));
    }

    private static void remaining(JsonOut out, Entitlement entitlement) throws IOException {
        if (entitlement.balance() != null) {
            out.money("balance", entitlement.balance());
        }
        if (entitlement.creditLimit() != null) {
            out.money("creditLimit", entitlement.creditLimit());
        }
        if (entitlement.allowance().isPresent()) {
            AllowanceView allowance = entitlement.allowance().get();
            out.field("dailyCalls", allowance.dailyCallsRemaining())
                    .field("monthlyUnits", allowance.monthlyRemaining())
                    .field("unit", allowance.unit().wire());
        }
        if (entitlement.rate().isPresent()) {
            LimitState rate = entitlement.rate().get();
            out.object(
                    "rate",
                    fields -> fields.field("limit", rate.limit())
                            .field("remaining", rate.remaining())
                            .field("resetsAt", rate.resetsAt()));
        }
    }
}
