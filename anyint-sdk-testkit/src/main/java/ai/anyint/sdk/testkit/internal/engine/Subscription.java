package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan or custom subscription. Changed only under the account's lock. */
final class Subscription {

    private final long number;
    private final Offer offer;
    private final Map<Meter.Kind, Instant> plannedResets = new EnumMap<>(Meter.Kind.class);
    private final Instant createdAt;
    private final boolean autoRenew;
    private Allowances allowances;
    private Periods periods;
    private long paidMonths = 1;
    private SubscriptionStatus status = SubscriptionStatus.ACTIVE;
    private boolean cancelAtPeriodEnd;
    private @Nullable Key key;
    private int endPlan;
    private @Nullable Instant stoppedAt;
    private int life = 1;

    Subscription(long number, Offer offer, Instant anchor, boolean autoRenew) {
        this.number = number;
        this.offer = offer;
        this.createdAt = anchor;
        this.periods = new Periods(anchor);
        this.autoRenew = autoRenew;
        this.allowances = Allowances.of(offer);
    }

    Subscription copy() {
        Subscription copy = new Subscription(number, offer, createdAt, autoRenew);
        copy.allowances = allowances.copy();
        copy.periods = periods;
        copy.paidMonths = paidMonths;
        copy.status = status;
        copy.cancelAtPeriodEnd = cancelAtPeriodEnd;
        copy.endPlan = endPlan;
        copy.stoppedAt = stoppedAt;
        copy.life = life;
        copy.plannedResets.putAll(plannedResets);
        return copy;
    }

    long number() {
        return number;
    }

    String id() {
        return "sub_" + number;
    }

    Offer offer() {
        return offer;
    }

    Allowances allowances() {
        return allowances;
    }

    boolean isActive() {
        return status == SubscriptionStatus.ACTIVE;
    }

    SubscriptionStatus status() {
        return status;
    }

    boolean renewsItself() {
        return autoRenew;
    }

    boolean endsForGood() {
        return cancelAtPeriodEnd;
    }

    Instant endsAt() {
        return periods.boundary(paidMonths);
    }

    /** Returns the period that an instant lies in; once the subscription has stopped, the one in which it did. */
    Period period(Instant now) {
        Instant at = stoppedAt == null ? now : stoppedAt;
        return periods.period(periods.indexAt(at, paidMonths - 1));
    }

    Key key() {
        if (key == null) {
            throw new IllegalStateException(id() + " has no key yet");
        }
        return key;
    }

    void key(Key newKey) {
        key = newKey;
    }

    /** Pays for one more month: the end moves, everything else runs on. */
    void extend() {
        paidMonths++;
    }

    /** Begins anew, with nothing used. */
    void restart(Instant anchor) {
        periods = new Periods(anchor);
        paidMonths = 1;
        allowances = Allowances.of(offer);
        status = SubscriptionStatus.ACTIVE;
        stoppedAt = null;
        cancelAtPeriodEnd = false;
        life++;
        plannedResets.clear();
    }

    /** Returns how often it has begun: what was planned in an earlier life is void. */
    int life() {
        return life;
    }

    /** Whether the end of a window is still to be planned: the models of a subscription share it. */
    boolean plansReset(Meter.Kind kind, Instant end) {
        return !end.equals(plannedResets.put(kind, end));
    }

    void cancelAtPeriodEnd() {
        cancelAtPeriodEnd = true;
    }

    void end(SubscriptionStatus how, Instant at) {
        status = how;
        stoppedAt = at;
    }

    /** Makes every end planned before void, and returns the mark of the new plan. */
    int replanEnd() {
        return ++endPlan;
    }

    boolean endsByPlan(int plan) {
        return isActive() && endPlan == plan;
    }

    SubscriptionPayer payer(AccountContext context) {
        return new SubscriptionPayer(context, this);
    }

    /** Refuses the key of a subscription that has ended: line 2 of the admission. */
    void requireActiveFor(long keyId) {
        if (!isActive()) {
            throw Refusal.of(
                    status == SubscriptionStatus.EXPIRED
                            ? ErrorCode.SUBSCRIPTION_EXPIRED
                            : ErrorCode.SUBSCRIPTION_CANCELED,
                    "Subscription " + id() + ", which pays for API key " + keyId + ", is " + status.wire() + ".");
        }
    }

    SubscriptionView view(Instant now) {
        return new SubscriptionView(
                id(),
                offer,
                status,
                createdAt,
                period(now),
                endsAt(),
                autoRenew,
                cancelAtPeriodEnd,
                key().id(),
                key().mask());
    }
}
