package ai.anyint.sdk.testkit.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The limits that come with what was bought. A plan's models share theirs; each model of a custom subscription has its own. */
final class Allowances {

    private final Offer offer;
    private final Map<String, Allowance> byModel;
    private final Map<Unit, Allowance> byUnit;

    private Allowances(Offer offer, Map<String, Allowance> byModel, Map<Unit, Allowance> byUnit) {
        this.offer = offer;
        this.byModel = byModel;
        this.byUnit = byUnit;
    }

    static Allowances of(Offer offer) {
        Map<String, Allowance> byModel = new LinkedHashMap<>();
        Map<Unit, Allowance> byUnit = new LinkedHashMap<>();
        if (offer instanceof Offer.Custom custom) {
            for (CustomLine line : custom.lines()) {
                String id = line.model().id();
                Unit unit = line.model().unit();
                byModel.put(
                        id,
                        new Allowance(
                                unit,
                                id,
                                line.tier(),
                                new Meter(Meter.Kind.DAILY_CALLS, unit, id, line.dailyCallLimit()),
                                new Meter(Meter.Kind.MONTHLY_CAP, unit, id, line.monthlyCap())));
            }
        } else if (offer instanceof Offer.OfPlan bought) {
            Meter daily = new Meter(
                    Meter.Kind.DAILY_CALLS, Unit.TOKENS, null, bought.plan().dailyCallLimit());
            bought.plan()
                    .monthlyCaps()
                    .forEach((unit, cap) -> byUnit.put(
                            unit,
                            new Allowance(
                                    unit, null, null, daily, new Meter(Meter.Kind.MONTHLY_CAP, unit, null, cap))));
        }
        return new Allowances(offer, byModel, byUnit);
    }

    Allowances copy() {
        Map<String, Allowance> models = new LinkedHashMap<>();
        byModel.forEach((id, allowance) ->
                models.put(id, allowance.copy(allowance.daily().copy())));
        Map<Unit, Allowance> units = new LinkedHashMap<>();
        Map<Meter, Meter> shared = new LinkedHashMap<>();
        byUnit.forEach((unit, allowance) ->
                units.put(unit, allowance.copy(shared.computeIfAbsent(allowance.daily(), Meter::copy))));
        return new Allowances(offer, models, units);
    }

    List<Allowance> all() {
        return new ArrayList<>(byModel.isEmpty() ? byUnit.values() : byModel.values());
    }

    /** Returns what covers a model. */
    Optional<Allowance> find(CatalogueModel model) {
        if (offer instanceof Offer.OfPlan bought) {
            return bought.plan().models().contains(model.id())
                    ? Optional.ofNullable(byUnit.get(model.unit()))
                    : Optional.empty();
        }
        return Optional.ofNullable(byModel.get(model.id()));
    }

    /** Returns what covers a model, or refuses one that is not covered. */
    Allowance require(Subscription subscription, CatalogueModel model) {
        return find(model)
                .orElseThrow(() -> Refusal.of(
                        ErrorCode.MODEL_NOT_IN_SUBSCRIPTION,
                        "Subscription " + subscription.id() + " does not cover the model " + model.id() + "."));
    }
}
