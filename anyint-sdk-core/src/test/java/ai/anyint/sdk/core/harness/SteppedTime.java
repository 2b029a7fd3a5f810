package ai.anyint.sdk.core.harness;

import ai.anyint.sdk.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits, and then at once. */
public final class SteppedTime implements TimeSource {

    private static final Instant START = Instant.parse("2026-01-31T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        pause(delay);
        task.run();
        return () -> {};
    }

    public List<Duration> pauses() {
        return pauses;
    }
}
