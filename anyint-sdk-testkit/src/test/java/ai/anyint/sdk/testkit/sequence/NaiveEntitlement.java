package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a call would be admitted, what would pay, and what is left. */
final class NaiveEntitlement {

    private NaiveEntitlement() {}

    static Map<String, @Nullable Object> view(NaiveModel model, NaiveKey key, Catalogue.Model called) {
        NaiveAdmission admission = new NaiveAdmission(model);
        Optional<Refused> refused = admission.judge(key, called.id(), null);
        Map<String, @Nullable Object> view = Json.object(
                "modelId", called.id(),
                "apiKeyId", new Fact.Ref(key.handle()),
                "allowed", refused.isEmpty(),
                "reason", refused.map(Refused::code).orElse(null),
                "chargedTo", admission.payer(key).wire());
        if (key.subscription != null) {
            view.put("subscriptionId", new Fact.Ref(key.subscription.handle()));
        }
        if (refused.isEmpty()) {
            view.put("remaining", remaining(model, key, called));
        }
        return view;
    }

    private static Map<String, @Nullable Object> remaining(NaiveModel model, NaiveKey key, Catalogue.Model called) {
        Map<String, @Nullable Object> left = Json.object();
        if (new NaiveAdmission(model).payer(key) == Payer.BALANCE) {
            left.put("balance", model.balance());
        }
        BigDecimal limit = key.creditLimit();
        if (limit != null) {
            left.put("creditLimit", limit.subtract(model.spent(key)));
        }
        NaiveSubscription subscription = key.subscription;
        if (subscription != null) {
            left.put(
                    "dailyCalls",
                    NaiveCaps.dailyLimit(subscription, called.id())
                            - NaiveCaps.dailyUsed(model, subscription, called.id()));
            left.put(
                    "monthlyUnits",
                    NaiveCaps.monthlyLimit(subscription, called) - NaiveCaps.monthlyUsed(model, subscription, called));
            left.put("unit", called.unit());
        }
        NaiveThrottle.nearest(NaiveThrottle.rates(model, key))
                .ifPresent(rate -> left.put("rate", Json.object("limit", rate.limit(), "remaining", rate.remaining())));
        return left;
    }
}
