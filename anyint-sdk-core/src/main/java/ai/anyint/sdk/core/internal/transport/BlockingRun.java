package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.TimeSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs an exchange on the caller's thread. */
final class BlockingRun {

    private BlockingRun() {}

    static <R extends @Nullable Object> R run(
            Exchange<R> exchange, TimeSource time, long maxBytes, BooleanSupplier closed) {
        while (true) {
            Outcome<R> outcome = attempt(exchange, maxBytes, closed);
            if (outcome instanceof Outcome.Done<R> done) {
                return done.value();
            } else if (outcome instanceof Outcome.Repeat<R> repeat) {
                pause(exchange, time, repeat.pause(), closed);
            } else if (outcome instanceof Outcome.Failed<R> failed) {
                throw failed.failure();
            }
        }
    }

    private static <R extends @Nullable Object> Outcome<R> attempt(
            Exchange<R> exchange, long maxBytes, BooleanSupplier closed) {
        Answer answer;
        try {
            answer = Answer.read(exchange.next().execute(), maxBytes);
        } catch (IOException e) {
            if (closed.getAsBoolean()) {
                return Outcome.failed(exchange.interrupted("the client was closed."));
            }
            if (e instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
                return Outcome.failed(exchange.interrupted("the thread was interrupted."));
            }
            return exchange.unanswered(e);
        }
        return exchange.answered(answer);
    }

    private static void pause(Exchange<?> exchange, TimeSource time, Duration pause, BooleanSupplier closed) {
        try {
            time.pause(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw exchange.interrupted("the thread was interrupted before a repeat.");
        }
        if (closed.getAsBoolean()) {
            throw exchange.interrupted("the client was closed before a repeat.");
        }
    }
}
