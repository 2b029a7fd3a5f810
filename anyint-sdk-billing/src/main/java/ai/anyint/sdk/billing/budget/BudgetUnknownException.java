package ai.anyint.sdk.billing.budget;

import java.time.Instant;
import java.util.Optional;

/**
 * Nobody knows what is left: the service could not be asked, and what it last said is older than the guard may trust. The
 * cause says why.
 */
public final class BudgetUnknownException extends BudgetException {

    private final transient Optional<Instant> readAt;

    BudgetUnknownException(String problem, Optional<Instant> readAt, Throwable cause) {
        super(
                problem
                        + readAt.map(at -> "; the last value is of " + at).orElse("; it was never read")
                        + ". Cause: " + cause.getMessage(),
                cause);
        this.readAt = readAt;
    }

    /** Returns when the last value was read; empty when there is none. */
    public Optional<Instant> readAt() {
        return readAt;
    }
}
