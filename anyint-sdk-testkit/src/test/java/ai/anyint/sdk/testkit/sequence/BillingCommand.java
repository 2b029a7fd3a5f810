package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is bought, renewed, cancelled and paid. */
sealed interface BillingCommand extends Command {

    String SUBSCRIPTIONS = "/v1/billing/subscriptions";

    /** One of some, by a number that is counted round. */
    static <T> Optional<T> at(List<T> some, int index) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(index % some.size()));
    }

    private static Optional<Refused> card(NaiveModel model) {
        return model.cardAccepts ? Optional.empty() : Optional.of(Refused.of("payment_declined"));
    }

    private static Optional<Refused> noneActive(NaiveModel model) {
        return NaiveSubscriptions.active(model).map(active -> Refused.of("active_subscription_exists"));
    }

    private static Answer bought(
            NaiveModel model,
            Catalogue.@Nullable Plan plan,
            List<NaiveSubscription.Item> items,
            BigDecimal price,
            boolean autoRenew) {
        NaiveSubscription subscription = new NaiveSubscription(
                model.subscriptions.size(), plan, items, price, NaiveModel.millis(model.now), autoRenew);
        model.subscriptions.add(subscription);
        NaiveKey key = new NaiveKey(model.keys.size(), NaiveModel.millis(model.now), subscription, null);
        key.kind = plan == null ? "custom" : "plan";
        model.keys.add(key);
        model.issue(key);
        return Answer.created(withKey(model, subscription));
    }

    private static Map<String, @Nullable Object> withKey(NaiveModel model, NaiveSubscription subscription) {
        Map<String, @Nullable Object> view = NaiveSubscriptions.view(model, subscription);
        view.put("key", new Fact.Ref(NaiveSubscriptions.key(model, subscription).secretHandle()));
        return view;
    }

    /** A top-up of an amount as it is written. */
    record TopUp(String amount) implements BillingCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.post("/v1/billing/topups", Json.object("amount", amount, "currency", "USD")));
        }

        @Override
        public Answer answer(NaiveModel model) {
            if (!valid()) {
                return Answer.no(Refused.of("invalid_parameter").naming("amount"));
            }
            return Answer.unless(card(model), () -> {
                model.happened.add(new Event.Credit(model.now, new BigDecimal(amount)));
                return Answer.created(Json.object(
                        "amount", new BigDecimal(amount), "balance", model.balance(), "createdAt", model.now));
            });
        }

        private boolean valid() {
            if (!amount.matches("\\d+(\\.\\d{1,2})?")) {
                return false;
            }
            BigDecimal value = new BigDecimal(amount);
            return value.compareTo(new BigDecimal("5.00")) >= 0 && value.compareTo(new BigDecimal("100000.00")) <= 0;
        }
    }

    record BuyPlan(String plan, boolean autoRenew) implements BillingCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.post(SUBSCRIPTIONS + "/plan", Json.object("planId", plan, "autoRenew", autoRenew)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            Catalogue.Plan bought = Catalogue.plan(plan);
            return Answer.unless(
                    noneActive(model).or(() -> card(model)),
                    () -> bought(model, bought, List.of(), new BigDecimal(bought.price()), autoRenew));
        }
    }

    record BuyCustom(CustomOrder order, boolean autoRenew) implements BillingCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            Map<String, @Nullable Object> body = order.json();
            body.put("autoRenew", autoRenew);
            return Optional.of(Ask.post(SUBSCRIPTIONS + "/custom", body));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return Answer.unless(
                    order.wrong().or(() -> noneActive(model)).or(() -> card(model)),
                    () -> bought(model, null, order.items(), order.price(), autoRenew));
        }
    }

    record Quote(CustomOrder order) implements BillingCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.post(SUBSCRIPTIONS + "/custom/quote", order.json()));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return Answer.unless(order.wrong(), () -> Answer.ok(order.quote()));
        }
    }

    record Renew(int subscription) implements BillingCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return path(model, subscription, "/renew").map(path -> Ask.post(path));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveSubscription renewed = at(model.subscriptions, subscription).orElseThrow();
            if (renewed.active()) {
                return Answer.unless(card(model), () -> {
                    renewed.paidMonths++;
                    return Answer.ok(NaiveSubscriptions.view(model, renewed));
                });
            }
            if (renewed.status.equals("canceled")) {
                return Answer.no("subscription_not_active");
            }
            return Answer.unless(noneActive(model).or(() -> card(model)), () -> {
                renewed.status = "active";
                renewed.anchor = NaiveModel.millis(model.now);
                renewed.paidMonths = 1;
                renewed.endedAt = null;
                renewed.life++;
                model.issue(NaiveSubscriptions.key(model, renewed));
                return Answer.ok(withKey(model, renewed));
            });
        }
    }

    record Cancel(int subscription, boolean atPeriodEnd) implements BillingCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return path(model, subscription, "/cancel")
                    .map(path -> Ask.post(path, Json.object("atPeriodEnd", atPeriodEnd)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveSubscription canceled = at(model.subscriptions, subscription).orElseThrow();
            if (!canceled.active()) {
                return Answer.no("subscription_not_active");
            }
            if (atPeriodEnd) {
                canceled.cancelAtPeriodEnd = true;
            } else {
                NaiveSubscriptions.stop(canceled, "canceled", model.now);
            }
            return Answer.ok(NaiveSubscriptions.view(model, canceled));
        }
    }

    record Regenerate(int subscription) implements BillingCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return path(model, subscription, "/key/regenerate").map(path -> Ask.post(path));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveSubscription its = at(model.subscriptions, subscription).orElseThrow();
            if (!its.active()) {
                return Answer.no("subscription_not_active");
            }
            NaiveKey key = NaiveSubscriptions.key(model, its);
            model.issue(key);
            return Answer.ok(Json.object(
                    "key", new Fact.Ref(key.secretHandle()), "maskedKey", new Fact.Mask(key.secretHandle())));
        }
    }

    record Pay(int invoice) implements BillingCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return at(NaiveInvoices.all(model), invoice)
                    .map(one -> Ask.post("/v1/billing/invoices/{" + one.handle() + "}/pay"));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveInvoices.Invoice paid = at(NaiveInvoices.all(model), invoice).orElseThrow();
            if (model.paidInvoices.containsKey(paid.handle())) {
                return Answer.no("invoice_already_paid");
            }
            return Answer.unless(card(model), () -> {
                model.paidInvoices.put(paid.handle(), model.now);
                return Answer.ok(NaiveInvoices.view(model, paid, true));
            });
        }
    }

    private static Optional<String> path(NaiveModel model, int index, String action) {
        return at(model.subscriptions, index).map(one -> SUBSCRIPTIONS + "/{" + one.handle() + "}" + action);
    }
}
