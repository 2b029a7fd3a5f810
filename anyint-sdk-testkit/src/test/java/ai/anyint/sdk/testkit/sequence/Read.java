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

    /** How far a task is, asked by its own key; nobody says whether an address list holds for that. */
    record Task(int task) implements Read {

        private Optional<Event.Call> which(NaiveModel model) {
            return BillingCommand.at(model.tasks, task).filter(one -> one.key().list("ip_allowlist") == null);
        }

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return which(model).map(one -> {
                String path = isVideo(one) ? "/openai/v1/videos/{task-" : "/suno/fetch/{task-";
                return Ask.get(path + one.number() + "}").by(one.key().secretHandle());
            });
        }

        @Override
        public Answer answer(NaiveModel model) {
            Event.Call call = which(model).orElseThrow();
            if (call.key().deleted) {
                return Answer.no("invalid_api_key");
            }
            return Answer.unless(
                    new NaiveAdmission(model).standing(call.key()),
                    () -> Answer.ok(Json.object("status", status(model, call))));
        }

        private static String status(NaiveModel model, Event.Call call) {
            if (model.now.isBefore(call.end())) {
                return isVideo(call) ? "in_progress" : "processing";
            }
            if (call.fails()) {
                return "failed";
            }
            return isVideo(call) ? "completed" : "succeeded";
        }

        private static boolean isVideo(Event.Call call) {
            return call.unit().equals(Catalogue.GENERATIONS);
        }
    }

    /** The list of models, asked by the key of any living secret. */
    record Models(int secret, String address) implements Read {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            NaiveKey key =
                    BillingCommand.at(model.secrets, secret).orElseThrow().key();
            return Optional.of(
                    Ask.get("/openai/v1/models").by(key.secretHandle()).from(address));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveKey key =
                    BillingCommand.at(model.secrets, secret).orElseThrow().key();
            return Answer.unless(new NaiveAdmission(model).mayAsk(key, address), () -> Answer.ok(null));
        }
    }

    /** A count of tokens, which costs nothing and is not counted. */
    record CountTokens(int secret, String modelId, String address) implements Read {

        private static final String PATH = "/anthropic/v1/messages/count_tokens";

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            NaiveKey key =
                    BillingCommand.at(model.secrets, secret).orElseThrow().key();
            Object message = Json.object("role", "user", "content", "Hello");
            return Optional.of(Ask.post(PATH, Json.object("model", modelId, "messages", List.of(message)))
                    .by(key.secretHandle())
                    .from(address));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveKey key =
                    BillingCommand.at(model.secrets, secret).orElseThrow().key();
            return Answer.unless(new NaiveAdmission(model).mayName(key, modelId, address), () -> Answer.ok(null));
        }
    }
}
