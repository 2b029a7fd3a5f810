package ai.anyint.sdk.testkit.sequence;

import java.time.Duration;
import java.util.Optional;

/** A POST under an idempotency key of a few, so that the key comes again with the same body or with another. */
record Repeated(Command post, int key) implements Command {

    private static final Duration KEPT_FOR = Duration.ofHours(24);

    @Override
    public Optional<Ask> ask(NaiveModel model) {
        return post.ask(model).map(ask -> ask.with("Idempotency-Key", "idem-" + key));
    }

    @Override
    public Answer answer(NaiveModel model) {
        Ask ask = post.ask(model).orElseThrow();
        String scope = ask.path() + " " + key;
        NaiveModel.Kept first = model.kept.get(scope);
        if (first != null && model.now.isBefore(first.at().plus(KEPT_FOR))) {
            return first.body().equals(ask.body())
                    ? Answer.again(first.status(), first.name())
                    : Answer.no("idempotency_key_reused");
        }
        Answer answer = post.answer(model);
        if (answer.status() >= 300) {
            return answer;
        }
        String name = scope + " " + model.now;
        model.kept.put(scope, new NaiveModel.Kept(ask.body(), answer.status(), model.now, name));
        return answer.keptAs(name);
    }
}
