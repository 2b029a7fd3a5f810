package ai.anyint.sdk.testkit.sequence;

import java.util.List;
import java.util.Optional;

/** What is read with an inference key; it costs nothing and is not counted. */
sealed interface ModelRead extends Command {

    /** How far a task is, asked by its own key; nobody says whether an address list holds for that. */
    record Task(int task) implements ModelRead {

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
    record Models(int secret, String address) implements ModelRead {

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
    record CountTokens(int secret, String modelId, String address) implements ModelRead {

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
