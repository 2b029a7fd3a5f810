package ai.anyint.sdk.account.monitor;

import ai.anyint.sdk.core.error.CallInterruptedException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One execution at a time: who comes meanwhile waits for it, and gets what it brought. */
final class SingleFlight<T> {

    private final AtomicReference<@Nullable Flight<T>> current = new AtomicReference<>();

    private record Flight<T>(FutureTask<T> task, Thread pilot) {}

    T fly(Callable<T> work) {
        while (true) {
            Flight<T> mine = new Flight<>(new FutureTask<>(work), Thread.currentThread());
            Flight<T> running = current.compareAndExchange(null, mine);
            if (running == null) {
                return pilot(mine);
            }
            if (running.pilot().equals(Thread.currentThread())) {
                throw new IllegalStateException("a listener must not poll: it is told while a poll is under way");
            }
            try {
                return result(running);
            } catch (CallInterruptedException interrupted) {
                // The pilot's interrupt is nothing to who waited for it.
            }
        }
    }

    private T pilot(Flight<T> mine) {
        try {
            mine.task().run();
        } finally {
            current.set(null);
        }
        return result(mine);
    }

    private static <T> T result(Flight<T> flight) {
        try {
            return flight.task().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another thread polled", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a poll failed", e.getCause());
        }
    }
}
