package ai.anyint.sdk.testkit.internal.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds whom a secret belongs to. A dead key stays known: it is refused like an unknown one, but the account that it
 * belonged to sees the attempt.
 */
public final class KeyRing {

    private final Map<String, Credential> credentials = new ConcurrentHashMap<>();

    KeyRing() {}

    /** Returns what the secret stands for. */
    public Optional<Credential> find(String secret) {
        return Optional.ofNullable(credentials.get(secret));
    }

    void add(String secret, Credential credential) {
        credentials.put(secret, credential);
    }

    void forget(Account account) {
        credentials.values().removeIf(credential -> credential.account() == account);
    }

    void forEach(java.util.function.BiConsumer<String, Credential> action) {
        credentials.forEach(action);
    }
}
