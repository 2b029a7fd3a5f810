package ai.anyint.sdk.testkit;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to go wrong, where, and when: never at random. Starts at {@link Fault#on}; each method returns a changed copy.
 * The defaults: the first matching call from the injection on, once, before anything is done.
 *
 * @param method the HTTP method
 * @param path the path, with a placeholder such as {@code {key_id}} for any value or with a value of its own
 * @param nth the first matching call that it strikes, from 1
 * @param times how many matching calls it strikes in a row, from 1
 * @param phase when in the course of the call
 * @param delay what passes first, at most a minute; alone it leaves the answer as it is
 * @param error the error that is answered
 * @param connection what happens to the connection
 */
public record FaultPlan(
        String method,
        String path,
        int nth,
        int times,
        Phase phase,
        Duration delay,
        Optional<ErrorAnswer> error,
        Optional<Connection> connection) {

    private static final int FIRST_SERVER_ERROR = 500;

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    /** When a fault strikes. */
    public enum Phase {
        /** Nothing is done, charged or counted; the caller is known. */
        BEFORE,
        /** The work is done and charged, and its answer is lost. A refused call has done nothing and is passed over. */
        AFTER_COMMIT,
        /** The work is done, and the answer breaks off after half of its body; a stream after half of its events. */
        MID_BODY
    }

    /** What happens to a connection. */
    public enum Connection {
        /** It is reset. */
        RESET,
        /** It is closed without another byte. */
        EMPTY,
        /** It carries bytes that mean nothing. */
        GARBAGE
    }

    /**
     * An error of the service's, in the dialect of the route.
     *
     * @param status the HTTP status, 400 to 599
     * @param code the code, a known one or not
     * @param retryAfter what {@code Retry-After} says
     */
    public record ErrorAnswer(int status, String code, Optional<Duration> retryAfter) {

        /** Refuses what is no error. */
        public ErrorAnswer {
            require(status >= 400 && status <= 599, "status must be 400 to 599");
            require(!code.isBlank(), "code must not be blank");
            require(retryAfter.filter(Duration::isNegative).isEmpty(), "retryAfter must be 0 or more");
        }
    }

    /** Refuses numbers that are out of range. */
    public FaultPlan {
        method = method.toUpperCase(Locale.ROOT);
        require(nth >= 1, "nth must be 1 or more");
        require(times >= 1, "times must be 1 or more");
        require(!delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0, "delay must be 0 to 60 seconds");
    }

    static FaultPlan on(String method, String path) {
        return new FaultPlan(method, path, 1, 1, Phase.BEFORE, Duration.ZERO, Optional.empty(), Optional.empty());
    }

    /** Strikes from the nth matching call on, counted from the injection. */
    public FaultPlan nth(int call) {
        return new FaultPlan(method, path, call, times, phase, delay, error, connection);
    }

    /** Strikes so many matching calls in a row. */
    public FaultPlan times(int calls) {
        return new FaultPlan(method, path, nth, calls, phase, delay, error, connection);
    }

    /** Strikes before anything is done, which is the default. */
    public FaultPlan before() {
        return new FaultPlan(method, path, nth, times, Phase.BEFORE, delay, error, connection);
    }

    /** Strikes after the work is done and charged. */
    public FaultPlan afterCommit() {
        return new FaultPlan(method, path, nth, times, Phase.AFTER_COMMIT, delay, error, connection);
    }

    /** Strikes in the middle of the answer's body, which is cut there unless another connection fault is named. */
    public FaultPlan midBody() {
        return new FaultPlan(
                method,
                path,
                nth,
                times,
                Phase.MID_BODY,
                delay,
                error,
                connection.or(() -> Optional.of(Connection.EMPTY)));
    }

    /** Lets time pass first, on the account's clock in process and for real over HTTP; at most a minute. */
    public FaultPlan delay(Duration duration) {
        return new FaultPlan(method, path, nth, times, phase, duration, error, connection);
    }

    /** Answers an error, in the dialect of the route. The type follows the code where it is known, else the status. */
    public FaultPlan status(int status, String code) {
        return answer(new ErrorAnswer(status, code, Optional.empty()));
    }

    /** Answers an error with a {@code Retry-After}, in whole seconds, rounded up, at least one. */
    public FaultPlan status(int status, String code, Duration retryAfter) {
        return answer(new ErrorAnswer(status, code, Optional.of(retryAfter)));
    }

    /** Resets the connection. */
    public FaultPlan reset() {
        return connection(Connection.RESET);
    }

    /** Closes the connection without a byte of an answer. */
    public FaultPlan empty() {
        return connection(Connection.EMPTY);
    }

    /** Answers bytes that are no HTTP; in the middle of a body, bytes that are no JSON. */
    public FaultPlan garbage() {
        return connection(Connection.GARBAGE);
    }

    /** Closes the connection in the middle of the body: the same as {@code midBody().empty()}. */
    public FaultPlan cut() {
        return empty().midBody();
    }

    private FaultPlan connection(Connection what) {
        return new FaultPlan(method, path, nth, times, phase, delay, Optional.empty(), Optional.of(what));
    }

    private FaultPlan answer(ErrorAnswer what) {
        return new FaultPlan(method, path, nth, times, phase, delay, Optional.of(what), Optional.empty());
    }

    /** Returns whether a struck call gets another answer than its own, or none. */
    public boolean replacesTheAnswer() {
        return error.isPresent() || connection.isPresent();
    }

    /** Whether it is a failure behind the gateway: it comes once a call is admitted, whose counters are given back. */
    public boolean isUpstreamFailure() {
        return phase == Phase.BEFORE
                && error.filter(answer -> answer.status() >= FIRST_SERVER_ERROR).isPresent();
    }

    /** Refuses a plan that nothing would come of. */
    FaultPlan complete() {
        require(replacesTheAnswer() || !delay.isZero(), "the fault says nothing to do: " + this);
        require(
                phase != Phase.MID_BODY || connection.isPresent(),
                "a status cannot change in the middle of a body: " + this);
        return this;
    }

    @Override
    public String toString() {
        return method + " " + path + ", call " + nth + (times > 1 ? " to " + (nth + (long) times - 1) : "") + ", "
                + phase.name().toLowerCase(Locale.ROOT)
                + (delay.isZero() ? "" : ", delay " + delay)
                + error.map(answer -> ": " + answer.status() + " " + answer.code())
                        .orElse("")
                + connection
                        .map(what -> ": connection " + what.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
