package ai.anyint.sdk.testkit.sequence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Generates, plays, and, where the fake and the model part, shrinks. */
final class Sequences {

    static final int LENGTH = 200;
    private static final int PACE = 25;
    private static final int TRIES = 600;

    /** What the fake can be asked. */
    static final Set<Kind> KINDS = Kind.all();

    private Sequences() {}

    /** Every third account is an enterprise's. */
    static boolean isEnterprise(long seed) {
        return seed % 3 == 0;
    }

    static Optional<Failure> failure(
            long seed, boolean enterprise, Set<Kind> kinds, Function<Opening, NaiveModel> models) {
        Generator generator = new Generator(seed, kinds);
        Runner runner = new Runner(generator.opening(enterprise), models, kinds);
        List<Command> commands = generator.commands(LENGTH);
        return runner.run(commands, PACE)
                .map(failure ->
                        new Shrinker(TRIES).shrink(failure, Failure::commands, shorter -> runner.run(shorter, 1)));
    }

    /** Fails with the seed, the first difference and a test that shows it. */
    static void check(long seed, boolean enterprise, Set<Kind> kinds) {
        failure(seed, enterprise, kinds, NaiveModel::new).ifPresent(failure -> {
            throw new AssertionError("seed " + seed + (enterprise ? " (enterprise)" : "") + ": " + failure.difference()
                    + "\n\n" + Snippet.of(failure));
        });
    }
}
