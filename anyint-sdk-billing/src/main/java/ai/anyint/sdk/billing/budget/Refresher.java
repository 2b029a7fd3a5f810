package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.core.error.CallInterruptedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One read at a time, by the thread that needs it first; after one that failed, none for a moment. */
final class Refresher {

    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Runnable read;
    private final TimeSource time;
    private final AtomicReference<@Nullable CompletableFuture<Optional<RuntimeException>>> flight =
            new AtomicReference<>();
    private volatile @Nullable Thread pilot;
    private volatile @Nullable Failure lastFailure;

    private record Failure(RuntimeException what, long atNanos) {}

    Refresher(Runnable read, TimeSource time) {
        this.read = read;
        this.time = time;
    }

    /**
     * Reads while it is needed, or waits for the read that is under way; returns why it failed.
     *
     * @throws IllegalStateException when this thread is itself reading, and would wait for itself
     */
    Optional<RuntimeException> refresh(BooleanSupplier needed) {
        while (true) {
            CompletableFuture<Optional<RuntimeException>> mine = new CompletableFuture<>();
            CompletableFuture<Optional<RuntimeException>> running = flight.compareAndExchange(null, mine);
            if (running == null) {
                return fly(mine, needed);
            }
            if (Thread.currentThread().equals(pilot)) {
                throw new IllegalStateException(
                        "the guard's own request for what is left must not ask the guard: let an"
                                + " interceptor that checks it pass the billing calls");
            }
            Optional<RuntimeException> failure = await(running);
            // Somebody else's interrupt is no failure of the service's.
            if (failure.filter(CallInterruptedException.class::isInstance).isEmpty()) {
                return failure;
            }
        }
    }

    /** Reads while it is needed, unless a read is under way. */
    void tryRefresh(BooleanSupplier needed) {
        CompletableFuture<Optional<RuntimeException>> mine = new CompletableFuture<>();
        if (flight.compareAndSet(null, mine)) {
            fly(mine, needed);
        }
    }

    private Optional<RuntimeException> fly(CompletableFuture<Optional<RuntimeException>> mine, BooleanSupplier needed) {
        Optional<RuntimeException> outcome = Optional.empty();
        pilot = Thread.currentThread();
        try {
            outcome = needed.getAsBoolean() ? readUnlessItJustFailed() : Optional.empty();
        } finally {
            pilot = null;
            flight.set(null);
            mine.complete(outcome);
        }
        return outcome;
    }

    private Optional<RuntimeException> readUnlessItJustFailed() {
        Failure last = lastFailure;
        if (last != null && time.nanoTime() - last.atNanos() < PAUSE_AFTER_FAILURE.toNanos()) {
            return Optional.of(last.what());
        }
        try {
            read.run();
            lastFailure = null;
            return Optional.empty();
        } catch (CallInterruptedException e) {
            return Optional.of(e);
        } catch (RuntimeException e) {
            lastFailure = new Failure(e, time.nanoTime());
            return Optional.of(e);
        }
    }

    private static Optional<RuntimeException> await(CompletableFuture<Optional<RuntimeException>> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new CancellationException("interrupted while another thread asked what is left"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a read ends without an exception of its own", e);
        }
    }
}
