package ai.anyint.sdk.testkit.sequence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The periods of a subscription, its ends, and how it looks. */
final class NaiveSubscriptions {

    private NaiveSubscriptions() {}

    static Instant endsAt(NaiveModel model, NaiveSubscription subscription) {
        return model.months(subscription.anchor, subscription.paidMonths);
    }

    /** The number of the period that holds now; of one that has ended, its last. */
    private static int period(NaiveModel model, NaiveSubscription subscription) {
        Instant at = subscription.endedAt == null ? model.now : subscription.endedAt;
        int period = 0;
        while (period + 1 < subscription.paidMonths && !at.isBefore(model.months(subscription.anchor, period + 1))) {
            period++;
        }
        return period;
    }

    static Instant periodStart(NaiveModel model, NaiveSubscription subscription) {
        return model.months(subscription.anchor, period(model, subscription));
    }

    static Instant periodEnd(NaiveModel model, NaiveSubscription subscription) {
        return model.months(subscription.anchor, period(model, subscription) + 1);
    }

    static Optional<NaiveSubscription> active(NaiveModel model) {
        return model.subscriptions.stream().filter(NaiveSubscription::active).findFirst();
    }

    static void end(NaiveModel model, NaiveSubscription subscription) {
        if (subscription.cancelAtPeriodEnd) {
            stop(subscription, "canceled", endsAt(model, subscription));
        } else if (subscription.autoRenew && model.cardAccepts) {
            subscription.paidMonths++;
        } else {
            stop(subscription, "expired", endsAt(model, subscription));
        }
    }

    static void stop(NaiveSubscription subscription, String status, Instant at) {
        subscription.status = status;
        subscription.endedAt = at;
    }

    static NaiveKey key(NaiveModel model, NaiveSubscription subscription) {
        return model.keys.stream()
                .filter(key -> key.subscription == subscription)
                .findFirst()
                .orElseThrow();
    }

    static Map<String, @Nullable Object> view(NaiveModel model, NaiveSubscription subscription) {
        NaiveKey key = key(model, subscription);
        Map<String, @Nullable Object> view = Json.object(
                "subscriptionId",
                new Fact.Ref(subscription.handle()),
                "type",
                subscription.plan == null ? "custom" : "plan",
                "status",
                subscription.status,
                "createdAt",
                subscription.createdAt,
                "endsAt",
                endsAt(model, subscription),
                "autoRenew",
                subscription.autoRenew,
                "cancelAtPeriodEnd",
                subscription.cancelAtPeriodEnd,
                "monthlyPrice",
                subscription.price,
                "currency",
                "USD",
                "apiKeyId",
                new Fact.Ref(key.handle()),
                "maskedKey",
                new Fact.Mask(key.secretHandle()));
        if (subscription.endedAt == null || subscription.endedAt.equals(endsAt(model, subscription))) {
            // Nobody says whether the periods of one that was stopped within its time run on.
            view.put("currentPeriodStart", periodStart(model, subscription));
            view.put("currentPeriodEnd", periodEnd(model, subscription));
        }
        if (subscription.plan == null) {
            view.put(
                    "models",
                    subscription.items.stream().map(NaiveSubscriptions::view).toList());
        } else {
            view.put("planId", subscription.plan.id());
        }
        return view;
    }

    private static Map<String, @Nullable Object> view(NaiveSubscription.Item item) {
        return Json.object(
                "modelId", item.model(),
                "channelTier", item.tier(),
                "dailyCallLimit", item.daily(),
                "monthlyTokenCap", item.cap(),
                "unit", Catalogue.model(item.model()).unit());
    }

    static Map<String, @Nullable Object> usage(NaiveModel model, NaiveSubscription subscription) {
        Map<String, @Nullable Object> view = Json.object(
                "subscriptionId", new Fact.Ref(subscription.handle()),
                "periodStart", periodStart(model, subscription),
                "periodEnd", periodEnd(model, subscription));
        List<Object> entries = new ArrayList<>();
        if (subscription.plan == null) {
            for (NaiveSubscription.Item item : subscription.items) {
                Map<String, @Nullable Object> entry = Json.object("modelId", item.model(), "channelTier", item.tier());
                entry.putAll(counts(model, subscription, Catalogue.model(item.model())));
                entries.add(entry);
            }
            view.put("models", entries);
        } else {
            Map<String, Catalogue.Model> units = new LinkedHashMap<>();
            subscription
                    .plan
                    .models()
                    .forEach(id -> units.putIfAbsent(Catalogue.model(id).unit(), Catalogue.model(id)));
            units.values().forEach(one -> entries.add(counts(model, subscription, one)));
            view.put("shared", entries);
        }
        return view;
    }

    private static Map<String, @Nullable Object> counts(
            NaiveModel model, NaiveSubscription subscription, Catalogue.Model called) {
        long monthly = NaiveCaps.monthlyUsed(model, subscription, called);
        long cap = NaiveCaps.monthlyLimit(subscription, called);
        long daily = NaiveCaps.dailyUsed(model, subscription, called.id());
        long limit = NaiveCaps.dailyLimit(subscription, called.id());
        return Json.object(
                "unit", called.unit(),
                "monthlyUsed", monthly,
                "monthlyLimit", cap,
                "monthlyRemaining", Math.max(0, cap - monthly),
                "monthlyResetsAt", periodEnd(model, subscription),
                "dailyCallsUsed", daily,
                "dailyCallLimit", limit,
                "dailyCallsRemaining", Math.max(0, limit - daily),
                "dailyResetsAt", NaiveModel.midnightAfter(model.now));
    }
}
