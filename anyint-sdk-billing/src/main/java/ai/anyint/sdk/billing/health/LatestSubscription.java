package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.billing.Subscription;
import ai.anyint.sdk.billing.SubscriptionQuery;
import ai.anyint.sdk.billing.SubscriptionStatus;
import ai.anyint.sdk.billing.Subscriptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The subscription that pays, or paid last, asked for once in a check; so is the failure to read it. */
final class LatestSubscription {

    private static final SubscriptionQuery MOST_IN_A_PAGE =
            SubscriptionQuery.builder().pageSize(100).build();

    private final Subscriptions subscriptions;
    private boolean asked;
    private Optional<Subscription> read = Optional.empty();
    private @Nullable RuntimeException failure;

    LatestSubscription(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Returns the active subscription, or else the one that was active last. */
    Optional<Subscription> get() {
        if (!asked) {
            asked = true;
            try {
                read = latest();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return read;
    }

    Optional<Subscription> active() {
        return get().filter(LatestSubscription::isActive);
    }

    static boolean isActive(Subscription subscription) {
        return subscription.status().equals(SubscriptionStatus.ACTIVE);
    }

    private Optional<Subscription> latest() {
        Subscription latest = null;
        for (Subscription each : subscriptions.list(MOST_IN_A_PAGE)) {
            if (isActive(each)) {
                return Optional.of(each);
            }
            // Not by its end: one that was canceled at once keeps an end ahead. Of equal ones the list has the newest
            // first.
            if (latest == null || each.currentPeriodStart().isAfter(latest.currentPeriodStart())) {
                latest = each;
            }
        }
        return Optional.ofNullable(latest);
    }
}
