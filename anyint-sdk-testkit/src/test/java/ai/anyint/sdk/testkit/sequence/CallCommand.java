package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of a model with one of the keys that were ever given out, also with a dead one. */
sealed interface CallCommand extends Command permits TextCall, EmbeddingCall, ImageCall, TaskCall {

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
}
