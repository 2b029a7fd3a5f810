package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.endpoint.ApiResponse;
import ai.anyint.sdk.core.error.AnyIntException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an attempt leads to. */
sealed interface Outcome<R extends @Nullable Object> {

    /** The call has its result. */
    record Done<R extends @Nullable Object>(R value, Answer answer, int attempts) implements Outcome<R> {

        /** Made only for who asks: most want the value alone. */
        ApiResponse<R> response() {
            return new ApiResponse<>(value, answer.status(), answer.headersByName(), attempts);
        }
    }

    /** The call has failed for good. */
    record Failed<R extends @Nullable Object>(AnyIntException failure) implements Outcome<R> {}

    /** Another attempt follows after a pause. */
    record Repeat<R extends @Nullable Object>(Duration pause) implements Outcome<R> {}

    static <R extends @Nullable Object> Outcome<R> done(R value, Answer answer, int attempts) {
        return new Done<>(value, answer, attempts);
    }

    static <R extends @Nullable Object> Outcome<R> failed(AnyIntException failure) {
        return new Failed<>(failure);
    }

    static <R extends @Nullable Object> Outcome<R> repeat(Duration pause) {
        return new Repeat<>(pause);
    }
}
