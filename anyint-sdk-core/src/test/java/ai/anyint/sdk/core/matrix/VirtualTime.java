package ai.anyint.sdk.core.matrix;

import ai.anyint.sdk.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Lets a pause be over at once, and remembers how long it would have been. */
final class VirtualTime implements TimeSource {

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

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
