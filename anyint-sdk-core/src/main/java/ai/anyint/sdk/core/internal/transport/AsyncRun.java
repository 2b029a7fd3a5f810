package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.core.error.AnyIntException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Runs an exchange without a thread that waits; cancelling it cancels the request or the pause it is in. */
final class AsyncRun<R extends @Nullable Object, T extends @Nullable Object> extends CompletableFuture<T>
        implements Callback {

    private final Exchange<R> exchange;
    private final Function<Outcome.Done<R>, T> result;
    private final TimeSource time;
    private final long maxBytes;
    private final BooleanSupplier closed;
    private Runnable stop = () -> {};
    private int step;

    AsyncRun(
            Exchange<R> exchange,
            Function<Outcome.Done<R>, T> result,
            TimeSource time,
            long maxBytes,
            BooleanSupplier closed) {
        this.exchange = exchange;
        this.result = result;
        this.time = time;
        this.maxBytes = maxBytes;
        this.closed = closed;
    }

    void send() {
        int own = nextStep();
        if (isDone()) {
            exchange.canceled();
            return;
        }
        if (closed.getAsBoolean()) {
            follow(Outcome.failed(exchange.stopped("the client was closed before a repeat.")));
            return;
        }
        try {
            Call attempt = exchange.next();
            stopBy(own, attempt::cancel);
            if (isDone()) {
                exchange.canceled();
            } else {
                attempt.enqueue(this);
            }
        } catch (AnyIntException e) {
            follow(Outcome.failed(e));
        } catch (RuntimeException e) {
            broke(e);
        }
    }

    @Override
    public void onResponse(Call attempt, Response response) {
        Outcome<R> outcome;
        try {
            outcome = exchange.answered(Answer.read(response, maxBytes));
        } catch (IOException e) {
            outcome = unanswered(e);
        } catch (RuntimeException | Error e) {
            broke(e);
            return;
        }
        follow(outcome);
    }

    @Override
    public void onFailure(Call attempt, IOException failure) {
        if (failure instanceof UserCodeException user) {
            broke(user.failure());
        } else {
            follow(unanswered(failure));
        }
    }

    private void broke(Throwable failure) {
        exchange.broke();
        completeExceptionally(failure);
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean canceled = super.cancel(mayInterrupt);
        if (canceled) {
            exchange.canceled();
        }
        runStop();
        return canceled;
    }

    private Outcome<R> unanswered(IOException failure) {
        return closed.getAsBoolean()
                ? Outcome.failed(exchange.stopped("the client was closed."))
                : exchange.unanswered(failure);
    }

    private void follow(Outcome<R> outcome) {
        if (isDone()) {
            exchange.canceled();
            return;
        }
        if (outcome instanceof Outcome.Done<R> done) {
            exchange.ended(outcome);
            complete(result.apply(done));
        } else if (outcome instanceof Outcome.Failed<R> failed) {
            exchange.ended(outcome);
            completeExceptionally(failed.failure());
        } else if (outcome instanceof Outcome.Repeat<R> repeat) {
            pause(repeat);
        }
    }

    private void pause(Outcome.Repeat<R> repeat) {
        int own = nextStep();
        try {
            stopBy(own, time.schedule(repeat.pause(), this::send)::cancel);
        } catch (RuntimeException e) {
            follow(Outcome.failed(exchange.stopped("the client was closed before a repeat.")));
        }
    }

    /** Ends the run because its client closes; a pause would otherwise end never, its timer being gone. */
    void close() {
        runStop();
        follow(Outcome.failed(exchange.stopped("the client was closed.")));
    }

    private synchronized int nextStep() {
        return ++step;
    }

    /**
     * A cancel may come at any moment: whatever begins after it is stopped at once. A pause may be over before its handle
     * is here, and must then not hide the attempt that followed it.
     */
    private void stopBy(int own, Runnable action) {
        synchronized (this) {
            if (own != step) {
                return;
            }
            stop = action;
        }
        if (isDone()) {
            action.run();
        }
    }

    private void runStop() {
        Runnable action;
        synchronized (this) {
            action = stop;
        }
        action.run();
    }
}
