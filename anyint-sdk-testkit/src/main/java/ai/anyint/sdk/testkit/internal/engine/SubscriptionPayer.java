package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;

/** A plan or custom subscription: its tier, its daily limit and its monthly cap, in this order. */
final class SubscriptionPayer implements Payer {

    private final AccountContext context;
    private final Subscription subscription;

    SubscriptionPayer(AccountContext context, Subscription subscription) {
        this.context = context;
        this.subscription = subscription;
    }

    @Override
    public Funding funding() {
        return subscription.offer() instanceof Offer.OfPlan ? Funding.PLAN : Funding.CUSTOM;
    }

    @Override
    public void require(CatalogueModel model, Instant now) {
        Allowance allowance = subscription.allowances().require(subscription, model);
        Tier tier = allowance.tier();
        if (tier != null && context.isDown(model.id(), tier)) {
            throw Refusal.of(
                    ErrorCode.TIER_UNAVAILABLE,
                    "The tier " + tier.wire() + " of the model " + model.id() + ", which subscription "
                            + subscription.id() + " has bought, is down; no other tier is tried.");
        }
        allowance.daily().require(subscription, now);
        allowance.monthly().require(subscription, now);
    }

    @Override
    public boolean covers(CatalogueModel model) {
        return subscription.allowances().find(model).isPresent();
    }

    @Override
    public Hold take(CatalogueModel model, long units, Instant now) {
        Allowance allowance = subscription.allowances().require(subscription, model);
        WindowHold hold = new WindowHold(
                context,
                subscription,
                allowance,
                allowance.daily().window(subscription, now),
                allowance.monthly().window(subscription, now),
                model.unit() == Unit.TOKENS ? 0 : units);
        hold.take();
        return hold;
    }

    @Override
    public Hold twin(Hold other) {
        WindowHold hold = (WindowHold) other;
        Allowance own = subscription.allowances().all().stream()
                .filter(each -> each.isTwinOf(hold.allowance()))
                .findFirst()
                .orElseThrow();
        return new WindowHold(
                context,
                subscription,
                own,
                own.daily().twin(hold.day(), hold.allowance().daily()),
                own.monthly().twin(hold.month(), hold.allowance().monthly()),
                hold.units());
    }

    /** The windows of the admission instant: what is known later is booked into them, wherever the clock is by then. */
    private record WindowHold(
            AccountContext context,
            Subscription subscription,
            Allowance allowance,
            Window day,
            Window month,
            long units)
            implements Hold {

        void take() {
            planReset(Meter.Kind.DAILY_CALLS, day);
            planReset(Meter.Kind.MONTHLY_CAP, month);
            day.take(1);
            month.take(units);
        }

        /** Once a window, when a first model uses it: a window that nobody used has nothing to reset. */
        private void planReset(Meter.Kind kind, Window window) {
            Instant end = window.period().end();
            if (subscription.plansReset(kind, end)) {
                context.clock.plan(
                        end,
                        DueJobs.Rank.WINDOW_RESET,
                        new WindowReset(subscription.number(), subscription.life(), kind.wire()));
            }
        }

        @Override
        public BigDecimal book(Ticket ticket, Usage usage) {
            allowance.daily().book(day, 1, 1, subscription, context.events);
            allowance.monthly().book(month, units, units + usage.tokens(), subscription, context.events);
            return BigDecimal.ZERO;
        }

        @Override
        public void giveBack() {
            day.giveBack(1);
            month.giveBack(units);
        }

        @Override
        public void refund(Ticket ticket, Usage usage, BigDecimal cost) {
            month.refund(units);
        }
    }

    /** Tells that a window of an active subscription began anew; the windows themselves look at the clock. */
    private record WindowReset(long subscriptionNumber, int life, String limit) implements DueJobs.Due {
        @Override
        public java.util.Optional<Fired> run(Account account, Instant at) {
            return account.subscriptions().windowReset(subscriptionNumber, life, limit, at);
        }
    }
}
