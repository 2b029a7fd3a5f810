package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The models of a custom purchase, right or wrong. */
record CustomOrder(List<NaiveSubscription.Item> items) {

    private static final Map<String, String> FACTORS = Map.of("basic", "0.8", "stable", "1.0", "enterprise", "1.5");

    Map<String, @Nullable Object> json() {
        return Json.object(
                "models",
                items.stream()
                        .map(item -> Json.object(
                                "modelId", item.model(),
                                "channelTier", item.tier(),
                                "dailyCallLimit", item.daily(),
                                "monthlyTokenCap", item.cap()))
                        .toList());
    }

    /** Sequences make at most one mistake in an order: nobody says which of two is named. */
    Optional<Refused> wrong() {
        if (items.isEmpty()) {
            return Optional.of(Refused.of("invalid_parameter").naming("models"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            NaiveSubscription.Item item = items.get(i);
            String at = "models[" + i + "].";
            if (!Catalogue.has(item.model())) {
                return Optional.of(Refused.of("unknown_model").naming(at + "modelId"));
            }
            if (!seen.add(item.model())) {
                return Optional.of(Refused.of("duplicate_model").naming(at + "modelId"));
            }
            if (!Catalogue.model(item.model()).tiers().contains(item.tier())) {
                return Optional.of(Refused.of("tier_not_offered").naming(at + "channelTier"));
            }
            if (item.daily() < 1) {
                return Optional.of(Refused.of("invalid_parameter").naming(at + "dailyCallLimit"));
            }
            if (item.cap() < 1) {
                return Optional.of(Refused.of("invalid_parameter").naming(at + "monthlyTokenCap"));
            }
        }
        return Optional.empty();
    }

    BigDecimal price() {
        return items.stream().map(CustomOrder::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal price(NaiveSubscription.Item item) {
        Catalogue.Model model = Catalogue.model(item.model());
        BigDecimal unitPrice = model.input();
        if (model.unit().equals(Catalogue.TOKENS)) {
            BigDecimal mean = model.output().signum() == 0
                    ? model.input()
                    : model.input().add(model.output()).divide(BigDecimal.valueOf(2));
            unitPrice = mean.movePointLeft(6);
        }
        return unitPrice
                .multiply(BigDecimal.valueOf(item.cap()))
                .multiply(new BigDecimal(FACTORS.getOrDefault(item.tier(), "1")))
                .setScale(2, RoundingMode.HALF_UP);
    }

    Map<String, @Nullable Object> quote() {
        return Json.object(
                "monthlyPrice", price(),
                "currency", "USD",
                "lines",
                        items.stream()
                                .map(item -> Json.object(
                                        "modelId", item.model(),
                                        "channelTier", item.tier(),
                                        "unit", Catalogue.model(item.model()).unit(),
                                        "monthlyPrice", price(item)))
                                .toList());
    }
}
