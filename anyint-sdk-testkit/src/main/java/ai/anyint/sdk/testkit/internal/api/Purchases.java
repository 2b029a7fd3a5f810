package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Catalogue;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.CustomLine;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Offer;
import ai.anyint.sdk.testkit.internal.engine.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what is to be bought, and refuses what is not on offer. */
final class Purchases {

    private static final Set<String> LINE_FIELDS =
            Set.of("modelId", "channelTier", "dailyCallLimit", "monthlyTokenCap");

    private Purchases() {}

    static Offer plan(JsonIn body, Catalogue catalogue) {
        return new Offer.OfPlan(catalogue
                .plan(body.requiredText("planId"))
                .orElseThrow(() -> body.wrong("planId", "There is no plan of this id on offer.")));
    }

    static Offer custom(JsonIn body, Catalogue catalogue) {
        List<JsonIn> items = body.objects("models").orElse(List.of());
        if (items.isEmpty()) {
            throw body.wrong("models", "Must name at least one model.");
        }
        List<CustomLine> lines = new ArrayList<>();
        for (JsonIn item : items) {
            lines.add(line(item.only(LINE_FIELDS), catalogue, lines));
        }
        return new Offer.Custom(List.copyOf(lines));
    }

    private static CustomLine line(JsonIn item, Catalogue catalogue, List<CustomLine> before) {
        String modelId = item.requiredText("modelId");
        CatalogueModel model = catalogue
                .model(modelId)
                .orElseThrow(() -> item.wrong(
                        ErrorCode.UNKNOWN_MODEL, "modelId", "There is no model of this id in the catalogue."));
        if (before.stream().anyMatch(line -> line.model().id().equals(modelId))) {
            throw item.wrong(ErrorCode.DUPLICATE_MODEL, "modelId", "Model " + modelId + " is named twice.");
        }
        Tier tier = Tier.of(item.requiredText("channelTier"))
                .filter(model.tiers()::contains)
                .orElseThrow(() -> item.wrong(
                        ErrorCode.TIER_NOT_OFFERED,
                        "channelTier",
                        "Model " + modelId + " is offered on "
                                + model.tiers().stream().map(Tier::wire).toList() + "."));
        return new CustomLine(model, tier, limit(item, "dailyCallLimit"), limit(item, "monthlyTokenCap"));
    }

    private static long limit(JsonIn item, String name) {
        return item.integerFrom(1, name).orElseThrow(() -> item.wrong(name, "Must be an integer of 1 or more."));
    }
}
