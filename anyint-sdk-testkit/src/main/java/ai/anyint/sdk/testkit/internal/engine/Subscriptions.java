package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Secret;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The subscriptions of an account, of which at most one is active. */
public final class Subscriptions {

    private final AccountContext context;
    private final List<Subscription> all = new ArrayList<>();
    private @Nullable Keys keys;
    private @Nullable Subscription active;

    Subscriptions(AccountContext context) {
        this.context = context;
    }

    Subscriptions copy(AccountContext newContext) {
        Subscriptions copy = new Subscriptions(newContext);
        all.forEach(subscription -> {
            Subscription twin = subscription.copy();
            copy.all.add(twin);
            if (subscription == active) {
                copy.active = twin;
            }
        });
        return copy;
    }

    /** Subscriptions make keys, and keys look at subscriptions: one of them has to be told later. */
    void keys(Keys newKeys) {
        keys = newKeys;
    }

    /** A subscription and, where one was made, the secret of its key. */
    public record WithKey(SubscriptionView subscription, Optional<Secret> secret) {}

    /** A fresh secret of a subscription's key. */
    public record Regenerated(Secret secret, String mask) {}

    private record End(long number, int plan) implements DueJobs.Due {
        @Override
        public Optional<Fired> run(Account account, Instant at) {
            return account.subscriptions().endByPlan(number, plan, at);
        }
    }

    /** Buys a subscription by card. */
    public WithKey purchase(ProvisioningKey buyer, Offer offer, boolean autoRenew) {
        synchronized (context) {
            requireNoneActive();
            context.card.charge(offer.monthlyPrice(), "a subscription");
            Subscription bought = new Subscription(all.size() + 1L, offer, context.clock.stamp(), autoRenew);
            all.add(bought);
            active = bought;
            NewKey key = keys().make(offer.keyKind(), KeySpec.named(bought.id()), buyer.id(), bought);
            bought.key(keys().ever(key.key().id()));
            planEnd(bought);
            tell(EventType.SUBSCRIPTION_ACTIVATED, bought);
            return new WithKey(bought.view(context.clock.now()), Optional.of(key.secret()));
        }
    }

    /** Returns a page of the subscriptions that fit, newest first. */
    public Page<SubscriptionView> list(Predicate<SubscriptionView> filter, Page.Request page) {
        synchronized (context) {
            Instant now = context.clock.now();
            Page<Subscription> found =
                    Page.newestFirst(all, Subscription::number, each -> filter.test(each.view(now)), page);
            return new Page<>(found.items().stream().map(each -> each.view(now)).toList(), found.next());
        }
    }

    /** Returns the active subscription, or refuses. */
    public SubscriptionView active() {
        synchronized (context) {
            if (active == null) {
                throw Refusal.of(ErrorCode.NO_ACTIVE_SUBSCRIPTION, "This account has no active subscription.");
            }
            return active.view(context.clock.now());
        }
    }

    /** Returns one subscription, or refuses. */
    public SubscriptionView get(String id) {
        synchronized (context) {
            return find(id).view(context.clock.now());
        }
    }

    /** Returns how far the limits of a subscription are used. */
    public UsageView usage(String id) {
        synchronized (context) {
            Instant now = context.clock.now();
            Subscription subscription = find(id);
            return new UsageView(
                    subscription.view(now),
                    subscription.allowances().all().stream()
                            .map(allowance -> allowance.view(subscription, now))
                            .toList());
        }
    }

    /** How far the limits of a subscription are used. */
    public record UsageView(SubscriptionView subscription, List<AllowanceView> allowances) {}

    /** Pays for one more month of an active subscription, or begins an expired one anew with a new key. */
    public WithKey renew(String id) {
        synchronized (context) {
            Subscription subscription = find(id);
            return switch (subscription.status()) {
                case CANCELED -> throw notActive(subscription);
                case ACTIVE -> extend(subscription);
                case EXPIRED -> restart(subscription);
            };
        }
    }

    private WithKey extend(Subscription subscription) {
        pay(subscription);
        subscription.extend();
        planEnd(subscription);
        tell(EventType.SUBSCRIPTION_RENEWED, subscription);
        return new WithKey(subscription.view(context.clock.now()), Optional.empty());
    }

    private WithKey restart(Subscription subscription) {
        requireNoneActive();
        pay(subscription);
        subscription.restart(context.clock.stamp());
        active = subscription;
        Secret secret = keys().regenerate(subscription.key());
        planEnd(subscription);
        tell(EventType.SUBSCRIPTION_RENEWED, subscription);
        return new WithKey(subscription.view(context.clock.now()), Optional.of(secret));
    }

    /** Cancels an active subscription now, or when what is paid for ends. */
    public SubscriptionView cancel(String id, boolean atPeriodEnd) {
        synchronized (context) {
            Subscription subscription = requireActive(id);
            if (atPeriodEnd) {
                subscription.cancelAtPeriodEnd();
            } else {
                end(subscription, SubscriptionStatus.CANCELED);
            }
            return subscription.view(context.clock.now());
        }
    }

    /** Replaces the secret of an active subscription's key; the old one is dead at once. */
    public Regenerated regenerateKey(String id) {
        synchronized (context) {
            Subscription subscription = requireActive(id);
            Secret secret = keys().regenerate(subscription.key());
            context.events.emit(
                    EventType.KEY_REGENERATED, Keys.data(subscription.key().view(context.clock.now())));
            return new Regenerated(secret, subscription.key().mask());
        }
    }

    Subscription byNumber(long number) {
        return all.get((int) number - 1);
    }

    Optional<Fired> windowReset(long number, int life, String limit, Instant at) {
        Subscription subscription = byNumber(number);
        return subscription.isActive() && subscription.life() == life
                ? Optional.of(new Fired(at, limit + ".reset", subscription.id()))
                : Optional.empty();
    }

    private void planEnd(Subscription subscription) {
        context.clock.plan(
                subscription.endsAt(),
                DueJobs.Rank.SUBSCRIPTION_END,
                new End(subscription.number(), subscription.replanEnd()));
    }

    private Optional<Fired> endByPlan(long number, int plan, Instant at) {
        Subscription subscription = byNumber(number);
        if (!subscription.endsByPlan(plan)) {
            return Optional.empty();
        }
        EventType type;
        if (subscription.endsForGood()) {
            type = end(subscription, SubscriptionStatus.CANCELED);
        } else if (subscription.renewsItself() && context.card.accepts()) {
            subscription.extend();
            planEnd(subscription);
            type = tell(EventType.SUBSCRIPTION_RENEWED, subscription);
        } else {
            type = end(subscription, SubscriptionStatus.EXPIRED);
        }
        return Optional.of(new Fired(at, type.wire(), subscription.id()));
    }

    private EventType end(Subscription subscription, SubscriptionStatus how) {
        subscription.end(how, context.clock.now());
        active = null;
        return tell(
                how == SubscriptionStatus.EXPIRED ? EventType.SUBSCRIPTION_EXPIRED : EventType.SUBSCRIPTION_CANCELED,
                subscription);
    }

    private void pay(Subscription subscription) {
        context.card.charge(subscription.offer().monthlyPrice(), "the renewal of subscription " + subscription.id());
    }

    private void requireNoneActive() {
        if (active != null) {
            throw Refusal.of(
                    ErrorCode.ACTIVE_SUBSCRIPTION_EXISTS,
                    "Subscription " + active.id() + " is active until " + active.endsAt()
                            + "; an account has at most one, plan or custom.");
        }
    }

    private Subscription requireActive(String id) {
        Subscription subscription = find(id);
        if (!subscription.isActive()) {
            throw notActive(subscription);
        }
        return subscription;
    }

    private static Refusal notActive(Subscription subscription) {
        return Refusal.of(
                ErrorCode.SUBSCRIPTION_NOT_ACTIVE,
                "Subscription " + subscription.id() + " is "
                        + subscription.status().wire() + ".");
    }

    private Subscription find(String id) {
        return all.stream()
                .filter(subscription -> subscription.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        ErrorCode.SUBSCRIPTION_NOT_FOUND, "There is no subscription of this id in this account."));
    }

    private Keys keys() {
        return java.util.Objects.requireNonNull(keys);
    }

    private EventType tell(EventType type, Subscription subscription) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("subscriptionId", subscription.id());
        data.put("subscriptionType", subscription.offer().wire());
        data.put("status", subscription.status().wire());
        data.put("endsAt", subscription.endsAt());
        BigDecimal price = subscription.offer().monthlyPrice();
        data.put("monthlyPrice", price);
        context.events.emit(type, data);
        return type;
    }
}
