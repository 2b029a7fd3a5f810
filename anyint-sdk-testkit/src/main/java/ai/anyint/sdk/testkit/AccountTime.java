package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** The time of a client in process: a pause before a repeat lets the account's clock pass instead of waiting. */
final class AccountTime implements TimeSource {

    private final FakeClock clock;

    AccountTime(FakeClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public long nanoTime() {
        Instant now = clock.instant();
        // Wraps after 292 years, as a counter may; only differences count.
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public void pause(Duration duration) {
        clock.advance(duration);
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        clock.advance(delay);
        task.run();
        return () -> {};
    }
}
