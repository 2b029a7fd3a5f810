package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of a model with one of the keys that were ever given out, also with a dead one. */
sealed interface CallCommand extends Command {

    /** Which secret, counted from the newest. */
    int secret();

    String model();

    /** The address that the call pretends to come from; empty is the loopback's. */
    String address();

    String path();

    /** The fields of the body, without the model. */
    List<Object> body();

    long input();

    long output();

    long units();

    @Override
    default Optional<Ask> ask(NaiveModel model) {
        List<Object> fields = new ArrayList<>(List.of("model", model()));
        fields.addAll(body());
        return Optional.of(Ask.post(path(), Json.object(fields.toArray()))
                .by(issued(model).handle())
                .from(address()));
    }

    @Override
    default Answer answer(NaiveModel model) {
        NaiveModel.Issued issued = issued(model);
        return Answer.unless(new NaiveAdmission(model).judge(issued, model(), address()), () -> {
            Event.Call call = book(model, issued.key());
            Map<String, @Nullable Object> headers =
                    streamed() ? Json.object() : NaiveThrottle.headers(model, issued.key(), model());
            headers.put("x-request-id", new Fact.Ref("request-" + call.number()));
            return Answer.ok(facts(call)).with(headers);
        });
    }

    /** What the body of an admitted call must say. */
    Object facts(Event.Call call);

    default NaiveModel.Issued issued(NaiveModel model) {
        int size = model.secrets.size();
        return model.secrets.get(size - 1 - secret() % size);
    }

    /** Whether the headers have left before the tokens are known. */
    default boolean streamed() {
        return false;
    }

    default boolean task() {
        return false;
    }

    default boolean fails() {
        return false;
    }

    private Event.Call book(NaiveModel model, NaiveKey key) {
        Payer payer = new NaiveAdmission(model).payer(key);
        BigDecimal cost = payer == Payer.BALANCE || payer == Payer.INVOICE ? price() : BigDecimal.ZERO;
        NaiveSubscription subscription = key.subscription;
        Event.Call call = new Event.Call(
                model.calls++,
                model.now,
                key,
                (NaiveProject) key.fields.get(KeyFields.PROJECT),
                model(),
                input(),
                output(),
                units(),
                cost,
                payer,
                subscription,
                subscription == null ? 0 : subscription.life,
                task(),
                fails());
        model.happened.add(call);
        if (call.task()) {
            model.tasks.add(call);
        }
        return call;
    }

    private BigDecimal price() {
        Catalogue.Model called = Catalogue.model(model());
        if (!called.unit().equals(Catalogue.TOKENS)) {
            return called.input().multiply(BigDecimal.valueOf(units()));
        }
        return called.input()
                .multiply(BigDecimal.valueOf(input()))
                .add(called.output().multiply(BigDecimal.valueOf(output())))
                .movePointLeft(6)
                .setScale(10, RoundingMode.HALF_UP);
    }

    /** A text call of canned tokens, streamed or not. */
    record Text(int secret, Dialect dialect, boolean streamed, String model, long input, long output, String address)
            implements CallCommand {

        @Override
        public List<Control> before(NaiveModel naive) {
            return List.of(new Control.Can(model, input, output));
        }

        @Override
        public String path() {
            return dialect.path;
        }

        @Override
        public List<Object> body() {
            List<Object> fields = new ArrayList<>(dialect.body());
            if (streamed) {
                fields.addAll(List.of("stream", true));
            }
            return fields;
        }

        @Override
        public long units() {
            return 0;
        }

        @Override
        public Object facts(Event.Call call) {
            return streamed ? Json.object() : dialect.usage(input, output);
        }
    }

    /** An embedding of canned tokens. */
    record Embedding(int secret, long input, String address) implements CallCommand {

        @Override
        public String model() {
            return "text-embedding-v4";
        }

        @Override
        public List<Control> before(NaiveModel naive) {
            return List.of(new Control.Can(model(), input, 0));
        }

        @Override
        public String path() {
            return "/openai/v1/embeddings";
        }

        @Override
        public List<Object> body() {
            return List.of("input", "Hello");
        }

        @Override
        public long output() {
            return 0;
        }

        @Override
        public long units() {
            return 0;
        }

        @Override
        public Object facts(Event.Call call) {
            return Json.object("usage", Json.object("prompt_tokens", input));
        }
    }

    /** Images: one call, and as many generations. */
    record Image(int secret, long units, String address) implements CallCommand {

        @Override
        public String model() {
            return "nano-banana-2";
        }

        @Override
        public String path() {
            return "/openai/v1/images/generations";
        }

        @Override
        public List<Object> body() {
            return List.of("prompt", "a cat", "n", units);
        }

        @Override
        public long input() {
            return 0;
        }

        @Override
        public long output() {
            return 0;
        }

        @Override
        public Object facts(Event.Call call) {
            return Json.object();
        }
    }

    /** A video or a piece of music that succeeds or fails. */
    record Task(int secret, boolean video, boolean fails, String address) implements CallCommand {

        @Override
        public String model() {
            return video ? "seedance-2-0" : "suno-v5";
        }

        @Override
        public List<Control> before(NaiveModel naive) {
            return List.of(new Control.TaskEnds(model(), fails));
        }

        @Override
        public String path() {
            return video ? "/openai/v1/videos" : "/suno/submit/music";
        }

        @Override
        public List<Object> body() {
            return List.of("prompt", "a cat");
        }

        @Override
        public long input() {
            return 0;
        }

        @Override
        public long output() {
            return 0;
        }

        @Override
        public long units() {
            return 1;
        }

        @Override
        public boolean task() {
            return true;
        }

        @Override
        public Object facts(Event.Call call) {
            return Json.object(video ? "id" : "task_id", new Fact.Ref("task-" + call.number()));
        }
    }
}
