package ai.anyint.sdk.core.intercept;

import ai.anyint.sdk.core.error.AnyIntException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call that has ended.
 *
 * @param outcome how
 * @param status the HTTP status of the last attempt, where the service answered
 * @param failure what the call fails with; empty where it ends with another exception, such as a veto
 * @param attempts how many requests were made
 * @param duration over all attempts and pauses
 * @param repeatsLeft how many repeats the client's budget still holds
 */
public record CallReport(
        Outcome outcome,
        OptionalInt status,
        Optional<AnyIntException> failure,
        int attempts,
        Duration duration,
        long repeatsLeft) {

    /** How a call may end. */
    public enum Outcome {
        /** With its result. */
        SUCCESS,
        /** With an exception. */
        FAILURE,
        /** Its future was cancelled. */
        CANCELED
    }
}
