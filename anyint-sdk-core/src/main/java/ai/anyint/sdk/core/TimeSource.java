package ai.anyint.sdk.core;

import ai.anyint.sdk.core.internal.transport.SystemTime;
import java.time.Duration;
import java.time.Instant;

/**
 * What a client knows of time: the instant, a steady counter, and how to let time pass. Replace it in tests; the testkit's
 * clients let their account's clock pass instead of waiting.
 *
 * <p>Implementations must be safe for use by several threads.
 */
public interface TimeSource extends AutoCloseable {

    /** Returns the instant by the wall clock; a {@code Retry-After} date is read against it. */
    Instant now();

    /** Returns nanoseconds of a counter that only grows; deadlines are measured with it. */
    long nanoTime();

    /** Returns once the time has passed. */
    void pause(Duration duration) throws InterruptedException;

    /** Runs the task once the time has passed, on another thread or on this one. */
    Scheduled schedule(Duration delay, Runnable task);

    /** Gives up what the source holds, such as a timer thread. The client closes only a source of its own. */
    @Override
    default void close() {}

    /** Returns a new source that follows the machine's clocks. */
    static TimeSource system() {
        return new SystemTime();
    }

    /** A task that waits for its time. */
    @FunctionalInterface
    interface Scheduled {

        /** Forgets the task when it has not begun. */
        void cancel();
    }
}
