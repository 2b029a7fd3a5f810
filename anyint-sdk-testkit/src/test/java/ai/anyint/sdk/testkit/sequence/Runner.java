package ai.anyint.sdk.testkit.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plays commands to the fake and to a model, and compares each answer and, now and then, all that can be read. */
final class Runner {

    private final Opening opening;
    private final Function<Opening, NaiveModel> models;
    private final Set<Kind> kinds;

    Runner(Opening opening, Function<Opening, NaiveModel> models, Set<Kind> kinds) {
        this.opening = opening;
        this.models = models;
        this.kinds = kinds;
    }

    /** Plays them on a new account, and reads everything after so many commands each and at the end. */
    Optional<Failure> run(List<Command> commands, int pace) {
        Run run = new Run();
        for (int i = 0; i < commands.size(); i++) {
            Optional<Difference> difference = run.play(commands.get(i), false);
            if (difference.isEmpty() && ((i + 1) % pace == 0 || i + 1 == commands.size())) {
                difference = run.readEverything();
            }
            if (difference.isPresent()) {
                return Optional.of(new Failure(
                        opening, commands.subList(0, i + 1), run.played, run.stage.names, difference.get()));
            }
        }
        return Optional.empty();
    }

    /** One account and its model, side by side. */
    private final class Run {

        final Stage stage = new Stage(opening);
        final NaiveModel model = models.apply(opening);
        final List<Played> played = new ArrayList<>();
        final Map<String, Integer> kept = new HashMap<>();
        final List<JsonNode> replies = new ArrayList<>();

        Optional<Difference> readEverything() {
            return Read.everything(model, kinds).stream()
                    .map(read -> play(read, true))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        Optional<Difference> play(Command command, boolean read) {
            List<Control> controls = command.before(model);
            Ask ask = command.ask(model).filter(stage::knowsAllOf).orElse(null);
            if (ask == null && controls.isEmpty()) {
                return Optional.empty();
            }
            played.add(new Played(controls, ask, ask == null ? 0 : replies.size() + 1, read));
            try {
                controls.forEach(control -> control.apply(stage.account));
                if (ask != null) {
                    replies.add(stage.send(ask));
                }
            } catch (RuntimeException | AssertionError broken) {
                // A fake that breaks is a difference like any other: the sequence to it is wanted.
                return Optional.of(new Difference("the fake", "an answer", broken.toString(), ""));
            }
            Answer expected = command.answer(model);
            return ask == null ? Optional.empty() : compare(expected);
        }

        private Optional<Difference> compare(Answer expected) {
            int number = replies.size();
            JsonNode reply = replies.get(number - 1);
            Optional<Difference> difference = new Comparison(stage.names, number).answer(expected, reply);
            if (expected.keptAs() != null) {
                kept.put(expected.keptAs(), number);
            }
            if (difference.isPresent() || expected.replayOf() == null) {
                return difference;
            }
            int first = kept.getOrDefault(expected.replayOf(), 0);
            return replies.get(first - 1).path("body").equals(reply.path("body"))
                    ? Optional.empty()
                    : Optional.of(new Difference(
                            "/body",
                            "the first answer again",
                            "another",
                            "assertThat(reply" + number + ".at(\"/body\")).isEqualTo(reply" + first
                                    + ".at(\"/body\"));"));
        }
    }
}
