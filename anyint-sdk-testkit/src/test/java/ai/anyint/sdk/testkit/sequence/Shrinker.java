package ai.anyint.sdk.testkit.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes things out of a failing list as long as it fails without them: ever smaller stretches, then one by one. */
final class Shrinker {

    private int triesLeft;

    Shrinker(int tries) {
        this.triesLeft = tries;
    }

    /** Returns the failure of the shortest list that was found. */
    <T, F> F shrink(F failure, Function<F, List<T>> listOf, Function<List<T>, Optional<F>> run) {
        F smallest = failure;
        int stretch = Math.max(1, listOf.apply(smallest).size() / 2);
        while (triesLeft > 0) {
            Optional<F> smaller = without(listOf.apply(smallest), stretch, run);
            if (smaller.isPresent()) {
                smallest = smaller.get();
            } else if (stretch == 1) {
                break;
            } else {
                stretch = stretch / 2;
            }
            stretch = Math.max(1, Math.min(stretch, listOf.apply(smallest).size() / 2));
        }
        return smallest;
    }

    /** Late stretches first: what comes last needs what came first more often than the other way round. */
    private <T, F> Optional<F> without(List<T> list, int stretch, Function<List<T>, Optional<F>> run) {
        for (int end = list.size(); end > 0 && triesLeft > 0; end -= stretch) {
            List<T> rest = new ArrayList<>(list.subList(0, Math.max(0, end - stretch)));
            rest.addAll(list.subList(end, list.size()));
            triesLeft--;
            Optional<F> failure = run.apply(rest);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }
}
