package ai.anyint.sdk.billing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the service refuses in a custom purchase, refused before it is sent: the wire's name of the field, its words. */
final class PurchaseRules {

    private PurchaseRules() {}

    static void check(List<ModelPurchase> models) {
        if (models.isEmpty()) {
            throw refusal("models", "Must name at least one model.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < models.size(); i++) {
            ModelPurchase model = models.get(i);
            if (!seen.add(model.modelId())) {
                throw refusal(field(i, "modelId"), "Model " + model.modelId() + " is named twice.");
            }
            checkPositive(model.dailyCallLimit().calls(), field(i, "dailyCallLimit"));
            checkPositive(model.monthlyTokenCap(), field(i, "monthlyTokenCap"));
        }
    }

    static void checkUnits(List<ModelPurchase> models, List<Price> prices) {
        Map<String, PriceUnit> units =
                prices.stream().collect(Collectors.toMap(Price::modelId, Price::unit, (first, second) -> first));
        for (int i = 0; i < models.size(); i++) {
            ModelPurchase model = models.get(i);
            PriceUnit bought = model.monthlyCap().unit();
            PriceUnit charged = units.getOrDefault(model.modelId(), bought);
            if (!charged.equals(bought)) {
                throw refusal(
                        field(i, "monthlyTokenCap"),
                        "Model " + model.modelId() + " is charged by " + charged + ", not by " + bought + ".");
            }
        }
    }

    private static void checkPositive(long value, String field) {
        if (value < 1) {
            throw refusal(field, "Must be an integer of 1 or more.");
        }
    }

    private static String field(int index, String name) {
        return "models[" + index + "]." + name;
    }

    private static IllegalArgumentException refusal(String field, String words) {
        return new IllegalArgumentException(field + ": " + words);
    }
}
