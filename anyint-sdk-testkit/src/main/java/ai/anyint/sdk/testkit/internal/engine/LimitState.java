package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a limit is from refusing, and when it lets go again. */
public record LimitState(String name, long limit, long remaining, Instant resetsAt) {

    /** Whether this one refuses sooner than another: by what remains of its limit. */
    private boolean isNearerThan(LimitState other) {
        return share() < other.share();
    }

    private double share() {
        return limit == 0 ? 0 : (double) remaining / limit;
    }

    /** Keeps the one nearest to refusal; of equals, the first. */
    static final class Nearest implements Consumer<LimitState> {

        private @Nullable LimitState found;

        @Override
        public void accept(LimitState state) {
            if (found == null || state.isNearerThan(found)) {
                found = state;
            }
        }

        @Nullable
        LimitState get() {
            return found;
        }
    }
}
