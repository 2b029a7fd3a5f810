package ai.anyint.sdk.testkit.internal.engine;

import java.time.Duration;
import java.util.Map;

/** Tells when an account's dead keys are tried often: ten times within a minute. */
final class Burst {

    private static final long MANY = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final AccountContext context;
    private SlidingWindow refusals = new SlidingWindow(WINDOW, MANY);

    Burst(AccountContext context) {
        this.context = context;
    }

    Burst copy(AccountContext newContext) {
        Burst copy = new Burst(newContext);
        copy.refusals = refusals.copy();
        return copy;
    }

    void refused() {
        refusals.add(refusals.mark(context.clock.now()), 1);
        long count = refusals.used(context.clock.now());
        if (count >= MANY) {
            refusals = new SlidingWindow(WINDOW, MANY);
            context.events.emit(EventType.SECURITY_INVALID_KEY_BURST, Map.of("refusals", count));
        }
    }
}
