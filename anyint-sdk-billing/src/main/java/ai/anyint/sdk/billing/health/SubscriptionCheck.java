package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.billing.Subscription;
import ai.anyint.sdk.billing.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;

/** Judges the subscription that pays, or paid last. */
final class SubscriptionCheck {

    private final Duration expiringWithin;
    private final Duration expiredFor;

    SubscriptionCheck(Duration expiringWithin, Duration expiredFor) {
        this.expiringWithin = expiringWithin;
        this.expiredFor = expiredFor;
    }

    void judge(Part part, Subscription subscription) {
        if (LatestSubscription.isActive(subscription)) {
            judgeActive(part, subscription);
        } else if (subscription.status().equals(SubscriptionStatus.EXPIRED)) {
            judgeExpired(part, subscription);
        }
    }

    private void judgeActive(Part part, Subscription subscription) {
        Instant end = subscription.endsAt();
        boolean goesOn = subscription.autoRenew() && !subscription.cancelAtPeriodEnd();
        boolean near = !part.now().isBefore(end.minus(expiringWithin));
        // By its end, so that a clock which is set back does not let it come and go.
        if (!part.stands(subscription.subscriptionId() + " until " + end, near && !goesOn, goesOn)) {
            return;
        }
        if (subscription.cancelAtPeriodEnd()) {
            warn(
                    part,
                    "subscription_ending",
                    subscription,
                    "is canceled, and its key stops at " + end,
                    "move what uses its key, or buy another subscription then");
        } else {
            warn(
                    part,
                    "subscription_expiring",
                    subscription,
                    "does not renew itself, and its key stops at " + end,
                    "renew it before then, and its key stays; a renewal after it makes a new key");
        }
    }

    private void judgeExpired(Part part, Subscription subscription) {
        if (!part.now().isBefore(subscription.endsAt().plus(expiredFor))) {
            return;
        }
        part.add(
                Signal.SUBSCRIPTION,
                Severity.CRITICAL,
                "subscription_expired",
                subject(subscription),
                "expired at " + subscription.endsAt() + ", and its key " + subscription.apiKeyId() + " stopped",
                "renew it, and hand its new key to what used the old one, which is dead for good");
        if (subscription.autoRenew()) {
            part.add(
                    Signal.PAYMENT,
                    Severity.CRITICAL,
                    "renewal_not_paid",
                    subject(subscription),
                    "was to renew itself at " + subscription.endsAt() + ", and the card was not charged",
                    "mend the card, then renew the subscription");
        }
    }

    private static void warn(Part part, String code, Subscription subscription, String cause, String action) {
        part.add(Signal.SUBSCRIPTION, Severity.WARNING, code, subject(subscription), cause, action);
    }

    private static String subject(Subscription subscription) {
        return "subscription " + subscription.subscriptionId();
    }
}
