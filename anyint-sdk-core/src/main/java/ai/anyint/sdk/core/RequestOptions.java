package ai.anyint.sdk.core;

import ai.anyint.sdk.core.internal.json.ModelStyle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** What one call does differently from the rest of its client. What is not set is the client's. Immutable. */
@ModelStyle
@Value.Immutable
public interface RequestOptions {

    /** Returns the deadline of the call over all its attempts and pauses. */
    Optional<Duration> callTimeout();

    /** Returns how long one attempt may take. */
    Optional<Duration> attemptTimeout();

    /** Returns how many requests the call may make. */
    OptionalInt maxAttempts();

    /** Returns the idempotency key of a POST; without one the client makes one. */
    Optional<String> idempotencyKey();

    /**
     * Returns the key that the call is made with, in place of the client's own: an inference key or a provisioning key, as
     * the call wants. The client's {@link CredentialsProvider} is not asked.
     */
    Optional<Secret> key();

    /** Returns headers to add. They are never logged. */
    @Value.Redacted
    Map<String, String> headers();

    /** Refuses what cannot be sent, and headers that are the client's own. */
    @Value.Check
    default void check() {
        callTimeout().ifPresent(timeout -> Limits.positive(timeout, "callTimeout"));
        attemptTimeout().ifPresent(timeout -> Limits.positive(timeout, "attemptTimeout"));
        maxAttempts().ifPresent(Limits::attempts);
        idempotencyKey().ifPresent(key -> Limits.headerValue(key, "idempotencyKey"));
        for (Map.Entry<String, String> header : headers().entrySet()) {
            Limits.header(header.getKey(), header.getValue());
        }
    }

    /** Returns the options that change nothing. */
    static RequestOptions none() {
        return Limits.NO_OPTIONS;
    }

    /** Returns a builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds options. */
    final class Builder extends ImmutableRequestOptions.Builder {
        Builder() {}
    }
}
