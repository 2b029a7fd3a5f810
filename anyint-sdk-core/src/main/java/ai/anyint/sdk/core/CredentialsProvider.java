package ai.anyint.sdk.core;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a client gets a key from. Asked before every attempt, so that a provider which answers with another key rotates it
 * under running traffic.
 *
 * <p>Implementations must be safe for use by several threads and should answer at once: a call waits for them.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /** Returns the key to use now, or empty when there is none. */
    Optional<Secret> current();

    /**
     * Tells that an attempt which was made with the key has ended: its answer is read, it failed, or its call was given up.
     * Called once for each key that {@link #current} gave to a client, perhaps on another thread; does nothing by default.
     * A provider that must know when nothing uses a replaced key any more counts here. Must not throw.
     */
    default void ended(Secret key) {}

    /** Returns a provider of one fixed key. */
    static CredentialsProvider of(Secret key) {
        Optional<Secret> fixed = Optional.of(key);
        return () -> fixed;
    }

    /** Returns a provider that asks the supplier each time, for keys that rotate. */
    static CredentialsProvider from(Supplier<Secret> supplier) {
        return () -> Optional.of(supplier.get());
    }

    /**
     * Returns a provider that reads an environment variable once, now. Space around the value, as a trailing line break,
     * is dropped; a blank value counts as absent.
     *
     * @throws IllegalArgumentException when the value has a control character inside; the message names the variable
     */
    static CredentialsProvider environment(String variable) {
        return environment(System.getenv(), variable);
    }

    /** Like {@link #environment(String)}, from a given environment. */
    static CredentialsProvider environment(Map<String, String> environment, String variable) {
        Optional<Secret> read = Optional.ofNullable(environment.get(variable))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> Secret.of(value, variable));
        return () -> read;
    }

    /** Returns a provider that never has a key. */
    static CredentialsProvider none() {
        return Optional::empty;
    }
}
