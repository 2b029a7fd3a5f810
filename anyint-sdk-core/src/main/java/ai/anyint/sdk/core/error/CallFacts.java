package ai.anyint.sdk.core.error;

import ai.anyint.sdk.core.internal.json.ModelStyle;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What is known of a call that failed, as every {@link AnyIntException} carries it. Texts in it are already redacted.
 */
@ModelStyle
@Value.Immutable
public interface CallFacts extends Serializable {

    /** Returns the operation, such as {@code account.keys.create}. */
    String operation();

    /** Returns the HTTP method. */
    String method();

    /** Returns the path with its placeholders, such as <code>/v1/account/keys/{key_id}</code>. */
    String path();

    /** Returns what went wrong, in one sentence; the service's own words where it said some. */
    String problem();

    /** Returns how many requests were made for this call. */
    int attempts();

    /** Returns the HTTP status, where the service answered. */
    OptionalInt status();

    /** Returns the error's type, such as {@code billing_error}. */
    Optional<String> type();

    /** Returns the error's code, such as {@code insufficient_balance}. */
    Optional<String> code();

    /** Returns the field or parameter that the service objects to, by its wire name. */
    Optional<String> param();

    /** Returns the id under which the service knows the request; quote it to support. */
    Optional<String> requestId();

    /** Returns the idempotency key of a POST, to ask again with. */
    Optional<String> idempotencyKey();

    /** Returns how long the service asked to wait. */
    Optional<Duration> retryAfter();

    /** Returns the start of the answer's body, redacted. */
    Optional<String> body();

    /** Returns whether the service may have acted although no success was seen. */
    @Value.Default
    default boolean mayHaveBeenApplied() {
        return false;
    }

    /** Returns a builder. */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Builds facts; {@code operation}, {@code method}, {@code path}, {@code problem} and {@code attempts} are required.
     */
    final class Builder extends ImmutableCallFacts.Builder {
        Builder() {}
    }
}
