package ai.anyint.sdk.testkit.sequence;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to keys. */
sealed interface KeyCommand extends Command {

    String KEYS = "/v1/account/keys";

    private static NaiveKey at(NaiveModel model, int index) {
        return model.keys.get(index % model.keys.size());
    }

    private static String path(NaiveModel model, int index) {
        return KEYS + "/{" + at(model, index).handle() + "}";
    }

    /** Why a key may not be changed at all. */
    private static Optional<Refused> untouchable(NaiveKey key) {
        if (key.deleted) {
            return Optional.of(Refused.of("key_not_found"));
        }
        return key.subscription == null ? Optional.empty() : Optional.of(Refused.of("managed_by_subscription"));
    }

    record Create(KeyFields fields) implements KeyCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.post(KEYS, fields.json(model)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            return Answer.unless(fields.wrong(model), () -> {
                Integer credential =
                        fields.credential(model).map(one -> one.number).orElse(null);
                NaiveKey key = new NaiveKey(model.keys.size(), NaiveModel.millis(model.now), null, credential);
                fields.applyTo(model, key);
                if (credential != null) {
                    key.kind = "byok";
                } else if (fields.makesTeamKey(model)) {
                    key.kind = "team";
                }
                model.keys.add(key);
                model.issue(key);
                Map<String, @Nullable Object> view = NaiveViews.key(model, key);
                view.put("key", new Fact.Ref(key.secretHandle()));
                return Answer.created(view);
            });
        }
    }

    record Patch(int key, KeyFields fields) implements KeyCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.patch(path(model, key), fields.json(model)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveKey patched = at(model, key);
            return Answer.unless(untouchable(patched).or(() -> fields.wrong(model)), () -> {
                fields.applyTo(model, patched);
                return Answer.ok(NaiveViews.key(model, patched));
            });
        }
    }

    record Delete(int key) implements KeyCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.delete(path(model, key)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveKey deleted = at(model, key);
            return Answer.unless(untouchable(deleted), () -> {
                deleted.deleted = true;
                return Answer.gone();
            });
        }
    }
}
