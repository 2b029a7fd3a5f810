package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The one place of the SDK that reads the machine's clocks and sleeps. */
public final class SystemTime implements TimeSource {

    private @Nullable ScheduledThreadPoolExecutor timer;
    private final CountDownLatch closing = new CountDownLatch(1);

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        // Ends early when the client closes, so that no thread outlasts it in a pause.
        closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        ScheduledFuture<?> future = timer().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    /** Only asynchronous pauses need the thread, so a blocking program never gets it. */
    private synchronized ScheduledThreadPoolExecutor timer() {
        if (closing.getCount() == 0) {
            throw new RejectedExecutionException("the client is closed");
        }
        if (timer == null) {
            timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("anyint-timer"));
            timer.setRemoveOnCancelPolicy(true);
        }
        return timer;
    }

    @Override
    public synchronized void close() {
        closing.countDown();
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
