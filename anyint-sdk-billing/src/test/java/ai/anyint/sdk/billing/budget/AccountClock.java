package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.testkit.FakeAccount;
import java.time.Duration;
import java.time.Instant;

/** The clock of an account as a source of time; a guard neither pauses nor schedules. */
record AccountClock(FakeAccount account) implements TimeSource {

    @Override
    public Instant now() {
        return account.clock().instant();
    }

    @Override
    public long nanoTime() {
        Instant now = now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public void pause(Duration duration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        throw new UnsupportedOperationException();
    }
}
