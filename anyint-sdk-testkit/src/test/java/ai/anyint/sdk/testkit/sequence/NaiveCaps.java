package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a subscription has left of its calls of the day and its units of the period. */
final class NaiveCaps {

    private NaiveCaps() {}

    static Optional<Refused> judge(NaiveModel model, NaiveSubscription subscription, Catalogue.Model called) {
        if (!lists(subscription, called.id())) {
            return Optional.of(Refused.of("model_not_in_subscription"));
        }
        NaiveSubscription.Item item = subscription.item(called.id());
        if (item != null && model.tiersDown.contains(tierName(called.id(), item.tier()))) {
            return Optional.of(Refused.of("tier_unavailable"));
        }
        if (!admits(model, dailyUsed(model, subscription, called.id()), dailyLimit(subscription, called.id()))) {
            return Optional.of(Refused.of("daily_call_limit_exceeded")
                    .after(NaiveAdmission.seconds(NaiveModel.untilMidnight(model.now))));
        }
        if (!admits(model, monthlyUsed(model, subscription, called), monthlyLimit(subscription, called))) {
            Instant reset = NaiveSubscriptions.periodEnd(model, subscription);
            return Optional.of(Refused.of("monthly_cap_exceeded")
                    .after(NaiveAdmission.seconds(Duration.between(model.now, reset))));
        }
        return Optional.empty();
    }

    static String tierName(String modelId, String tier) {
        return modelId + "/" + tier;
    }

    static boolean lists(NaiveSubscription subscription, String modelId) {
        return subscription.plan == null
                ? subscription.item(modelId) != null
                : subscription.plan.models().contains(modelId);
    }

    static long dailyLimit(NaiveSubscription subscription, String modelId) {
        NaiveSubscription.Item item = subscription.item(modelId);
        if (item != null) {
            return item.daily();
        }
        return subscription.plan == null ? 0 : subscription.plan.daily();
    }

    static long monthlyLimit(NaiveSubscription subscription, Catalogue.Model called) {
        NaiveSubscription.Item item = subscription.item(called.id());
        if (item != null) {
            return item.cap();
        }
        return subscription.plan == null ? 0 : subscription.plan.caps().getOrDefault(called.unit(), 0L);
    }

    static long dailyUsed(NaiveModel model, NaiveSubscription subscription, String modelId) {
        return of(
                        model,
                        subscription,
                        call -> (subscription.plan != null || call.model().equals(modelId))
                                && NaiveModel.day(call.at()).equals(NaiveModel.day(model.now)))
                .size();
    }

    static long monthlyUsed(NaiveModel model, NaiveSubscription subscription, Catalogue.Model called) {
        Instant start = NaiveSubscriptions.periodStart(model, subscription);
        return of(
                        model,
                        subscription,
                        call -> (subscription.plan != null
                                        ? call.unit().equals(called.unit())
                                        : call.model().equals(called.id()))
                                && !call.at().isBefore(start)
                                && !model.refunded(call))
                .stream()
                .mapToLong(call -> call.unit().equals(Catalogue.TOKENS) ? call.tokens() : call.units())
                .sum();
    }

    private static List<Event.Call> of(NaiveModel model, NaiveSubscription subscription, Predicate<Event.Call> which) {
        return model.calls(
                call -> call.subscription() == subscription && call.life() == subscription.life && which.test(call));
    }

    private static boolean admits(NaiveModel model, long used, long limit) {
        return model.admits(BigDecimal.valueOf(used), BigDecimal.valueOf(limit));
    }
}
