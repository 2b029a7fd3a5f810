package ai.anyint.sdk.account.monitor;

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
        Flight<T> mine = new Flight<>(new FutureTask<>(work), Thread.currentThread());
        Flight<T> running = current.compareAndExchange(null, mine);
        if (running == null) {
            try {
                mine.task().run();
            } finally {
                current.set(null);
            }
            return result(mine);
        }
        if (running.pilot() == Thread.currentThread()) {
            throw new IllegalStateException("a listener must not poll: it is told while a poll is under way");
        }
        return result(running);
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
