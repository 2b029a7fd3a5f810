package ai.anyint.sdk.testkit.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be read; it changes nothing. */
sealed interface Read extends Command {

    /** The longest page; a sequence that writes more is compared by its newest. */
    int MOST = 100;

    /** Everything that there is to read, as far as these kinds can change it. */
    static List<Command> everything(NaiveModel model, Set<Kind> kinds) {
        List<Command> reads = new ArrayList<>(List.of(new Balance(), new Keys(), new Activity(30), new Activity(1)));
        if (kinds.contains(Kind.READ_LEDGER)) {
            reads.add(new Ledger(""));
        }
        if (kinds.contains(Kind.READ_SUBSCRIPTIONS)) {
            reads.add(new Subscriptions());
        }
        if (kinds.contains(Kind.READ_USAGE)) {
            NaiveSubscriptions.active(model).ifPresent(active -> reads.add(new Usage(active.number)));
        }
        if (kinds.contains(Kind.READ_INVOICES)) {
            reads.add(new Invoices());
            int all = NaiveInvoices.all(model).size();
            if (all > 0) {
                reads.add(new Invoice(all - 1));
            }
        }
        return reads;
    }

    record Balance() implements Read {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.get("/v1/account/balance"));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return Answer.ok(Json.object("balance", model.balance()));
        }
    }

    record Keys() implements Read {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.get(KeyCommand.KEYS));
        }

        @Override
        public Answer answer(NaiveModel model) {
            List<Map<String, @Nullable Object>> keys = model.livingKeys().stream()
                    .map(key -> NaiveViews.key(model, key))
                    .toList();
            return Answer.ok(Json.object("keys", keys));
        }
    }

    record Activity(int days) implements Read {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.get("/v1/account/activity?days=" + days));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return Answer.ok(NaiveViews.activity(model, days));
        }
    }

    record Ledger(String type) implements Read {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.get("/v1/billing/ledger?limit=" + MOST + (type.isEmpty() ? "" : "&type=" + type)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return Answer.ok(Json.object("entries", NaiveLedger.view(model, type, MOST)));
        }
    }

    record Subscriptions() implements Read {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.get("/v1/billing/subscriptions?limit=" + MOST));
        }

        @Override
        public Answer answer(NaiveModel model) {
            List<NaiveSubscription> newestFirst = new ArrayList<>(model.subscriptions);
            Collections.reverse(newestFirst);
            return Answer.ok(Json.object(
                    "subscriptions",
                    newestFirst.stream()
                            .map(one -> NaiveSubscriptions.view(model, one))
                            .limit(MOST)
                            .toList()));
        }
    }

    record Active() implements Read {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.get("/v1/billing/subscriptions/active"));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return NaiveSubscriptions.active(model)
                    .map(active -> Answer.ok(NaiveSubscriptions.view(model, active)))
                    .orElseGet(() -> Answer.no("no_active_subscription"));
        }
    }

    /** The usage of an active subscription; nobody says what that of an ended one is. */
    record Usage(int subscription) implements Read {

        private Optional<NaiveSubscription> which(NaiveModel model) {
            return BillingCommand.at(model.subscriptions, subscription).filter(NaiveSubscription::active);
        }

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return which(model).map(one -> Ask.get("/v1/billing/subscriptions/{" + one.handle() + "}/usage"));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return Answer.ok(NaiveSubscriptions.usage(model, which(model).orElseThrow()));
        }
    }

    record Entitlement(int key, String modelId) implements Read {

        private NaiveKey which(NaiveModel model) {
            return model.keys.get(key % model.keys.size());
        }

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.get("/v1/billing/entitlements?modelId=" + modelId + "&apiKeyId={"
                    + which(model).handle() + "}"));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return which(model).deleted
                    ? Answer.no("key_not_found")
                    : Answer.ok(NaiveEntitlement.view(model, which(model), Catalogue.model(modelId)));
        }
    }

    record Invoices() implements Read {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.get("/v1/billing/invoices?limit=" + MOST));
        }

        @Override
        public Answer answer(NaiveModel model) {
            List<NaiveInvoices.Invoice> newestFirst = new ArrayList<>(NaiveInvoices.all(model));
            Collections.reverse(newestFirst);
            return Answer.ok(Json.object(
                    "invoices",
                    newestFirst.stream()
                            .map(one -> NaiveInvoices.view(model, one, false))
                            .limit(MOST)
                            .toList()));
        }
    }

    /** One invoice with its lines, once a list has told its id. */
    record Invoice(int invoice) implements Read {

        private Optional<NaiveInvoices.Invoice> which(NaiveModel model) {
            return BillingCommand.at(NaiveInvoices.all(model), invoice);
        }

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return which(model).map(one -> Ask.get("/v1/billing/invoices/{" + one.handle() + "}"));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return Answer.ok(NaiveInvoices.view(model, which(model).orElseThrow(), true));
        }
    }
}
