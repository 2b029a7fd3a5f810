package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.core.error.AnyIntException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs an exchange on the caller's thread. */
final class BlockingRun {

    private BlockingRun() {}

    static <R extends @Nullable Object> Outcome.Done<R> run(
            Exchange<R> exchange, TimeSource time, long maxBytes, BooleanSupplier closed) {
        try {
            return toTheEnd(exchange, time, maxBytes, closed);
        } catch (RuntimeException | Error e) {
            exchange.broke();
            throw e;
        }
    }

    private static <R extends @Nullable Object> Outcome.Done<R> toTheEnd(
            Exchange<R> exchange, TimeSource time, long maxBytes, BooleanSupplier closed) {
        while (true) {
            Outcome<R> outcome = attempt(exchange, maxBytes, closed);
            if (outcome instanceof Outcome.Repeat<R> repeat) {
                outcome = pause(exchange, time, repeat.pause(), closed);
            }
            if (outcome instanceof Outcome.Done<R> done) {
                exchange.ended(outcome);
                return done;
            } else if (outcome instanceof Outcome.Failed<R> failed) {
                exchange.ended(outcome);
                throw failed.failure();
            }
        }
    }

    private static <R extends @Nullable Object> Outcome<R> attempt(
            Exchange<R> exchange, long maxBytes, BooleanSupplier closed) {
        Answer answer;
        try {
            answer = Answer.read(exchange.next().execute(), maxBytes);
        } catch (AnyIntException e) {
            return Outcome.failed(e);
        } catch (UserCodeException e) {
            throw e.failure();
        } catch (IOException e) {
            if (closed.getAsBoolean()) {
                return Outcome.failed(exchange.stopped("the client was closed."));
            }
            // An interrupt closes the socket under the attempt, which may then fail with anything.
            if (Thread.currentThread().isInterrupted()) {
                return Outcome.failed(exchange.stopped("the thread was interrupted."));
            }
            return exchange.unanswered(e);
        }
        return exchange.answered(answer);
    }

    /** Returns the repeat once its time has come, or why it never will. */
    private static <R extends @Nullable Object> Outcome<R> pause(
            Exchange<R> exchange, TimeSource time, Duration pause, BooleanSupplier closed) {
        try {
            time.pause(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(exchange.stopped("the thread was interrupted before a repeat."));
        }
        return closed.getAsBoolean()
                ? Outcome.failed(exchange.stopped("the client was closed before a repeat."))
                : Outcome.repeat(pause);
    }
}
