package ai.anyint.sdk.billing.budget;

import java.util.Optional;

/**
 * What a guard knows without asking anybody.
 *
 * @param open whether a step of no known cost may begin
 * @param readNanos when its reading began, by the steady counter
 * @param freshNanos how long the reading counts as fresh; less where little is left
 */
record Cached(Optional<Standing> standing, boolean open, long readNanos, long freshNanos) {

    static final Cached NOTHING = new Cached(Optional.empty(), false, 0, 0);

    boolean isFresh(long nowNanos) {
        return isYounger(nowNanos, freshNanos);
    }

    boolean isYounger(long nowNanos, long nanos) {
        return standing.isPresent() && nowNanos - readNanos < nanos;
    }

    /** Returns the ticket of the reading; 0 for none. */
    long ticket() {
        return standing.flatMap(Standing::reading).map(Reading::ticket).orElse(0L);
    }
}
