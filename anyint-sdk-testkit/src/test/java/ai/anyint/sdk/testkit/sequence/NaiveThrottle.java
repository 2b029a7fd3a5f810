package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limit of a key or subscription that is nearest to refusal, as it is shown before it refuses. */
record NaiveThrottle(long limit, long remaining) {

    private BigDecimal share() {
        return limit == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(remaining).divide(BigDecimal.valueOf(limit), MathContext.DECIMAL64);
    }

    static List<NaiveThrottle> rates(NaiveModel model, NaiveKey key) {
        NaiveAdmission admission = new NaiveAdmission(model);
        List<NaiveThrottle> limits = new ArrayList<>();
        key.rates.forEach((rate, limit) -> limits.add(of(limit.limit(), admission.used(key, rate, limit, model.now))));
        return limits;
    }

    private static List<NaiveThrottle> all(NaiveModel model, NaiveKey key, String modelId) {
        List<NaiveThrottle> limits = rates(model, key);
        NaiveSubscription subscription = key.subscription;
        if (subscription != null) {
            Catalogue.Model called = Catalogue.model(modelId);
            limits.add(
                    of(NaiveCaps.dailyLimit(subscription, modelId), NaiveCaps.dailyUsed(model, subscription, modelId)));
            limits.add(of(
                    NaiveCaps.monthlyLimit(subscription, called), NaiveCaps.monthlyUsed(model, subscription, called)));
        }
        return limits;
    }

    private static NaiveThrottle of(long limit, long used) {
        return new NaiveThrottle(limit, Math.max(0, limit - used));
    }

    /** The smallest remaining share; nothing where two have it, since nobody says which is shown. */
    static Optional<NaiveThrottle> nearest(List<NaiveThrottle> limits) {
        List<NaiveThrottle> nearest = limits.stream()
                .filter(one -> limits.stream().allMatch(other -> one.share().compareTo(other.share()) <= 0))
                .distinct()
                .toList();
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    /** The headers of an admitted call, itself counted. */
    static Map<String, @Nullable Object> headers(NaiveModel model, NaiveKey key, String modelId) {
        List<NaiveThrottle> limits = all(model, key, modelId);
        if (limits.isEmpty()) {
            return Json.object("x-ratelimit-limit", null, "x-ratelimit-remaining", null, "x-ratelimit-reset", null);
        }
        return nearest(limits)
                .map(one -> Json.object(
                        "x-ratelimit-limit", String.valueOf(one.limit()),
                        "x-ratelimit-remaining", String.valueOf(one.remaining())))
                .orElseGet(Json::object);
    }
}
