package ai.anyint.sdk.core.error;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a call throws. Unchecked; carries what a support ticket asks for, and no secret: texts of the
 * service are redacted and bounded before they get here.
 */
public abstract class AnyIntException extends RuntimeException {

    private final CallFacts facts;

    AnyIntException(CallFacts facts) {
        this(facts, null);
    }

    AnyIntException(CallFacts facts, @Nullable Throwable cause) {
        super(Sentence.of(facts), cause);
        this.facts = facts;
    }

    /** Returns all that is known of the call, as one value. */
    public final CallFacts facts() {
        return facts;
    }

    /** Returns the operation, such as {@code account.keys.create}. */
    public final String operation() {
        return facts.operation();
    }

    /** Returns the HTTP status, where the service answered. */
    public final OptionalInt status() {
        return facts.status();
    }

    /** Returns the error's type, such as {@code billing_error}; any text that the service may send. */
    public final Optional<String> type() {
        return facts.type();
    }

    /** Returns the error's code, such as {@code insufficient_balance}; any text that the service may send. */
    public final Optional<String> code() {
        return facts.code();
    }

    /** Returns the field or parameter that the service objects to, by its wire name. */
    public final Optional<String> param() {
        return facts.param();
    }

    /** Returns the id under which the service knows the request; quote it to support. */
    public final Optional<String> requestId() {
        return facts.requestId();
    }

    /** Returns how many requests were made for this call; 0 when it failed before the first. */
    public final int attempts() {
        return facts.attempts();
    }

    /** Returns the idempotency key of a POST, to ask again with. */
    public final Optional<String> idempotencyKey() {
        return facts.idempotencyKey();
    }

    /** Returns how long the service asked to wait before the next try. */
    public final Optional<Duration> retryAfter() {
        return facts.retryAfter();
    }

    /** Returns the start of the answer's body, redacted and at most 4096 characters; an HTML page too. */
    public final Optional<String> body() {
        return facts.body();
    }

    /** Returns whether the service may have acted although no success was seen: look before you ask again. */
    public final boolean mayHaveBeenApplied() {
        return facts.mayHaveBeenApplied();
    }
}
