package ai.anyint.sdk.testkit.internal.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Makes secrets and finds whom they belong to. A deleted key stays known: it is refused like an unknown one, but the
 * account that it belonged to sees the attempt.
 */
public final class KeyRing {

    static final String STANDARD = "sk-";
    static final String PROVISIONING = "sk-prov-";

    /** Follows every prefix, so that a test key is told from a real one at a glance. */
    private static final String TEST_MARK = "test";

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_CHARACTERS = 32;
    private static final int SHOWN = 4;

    private final Map<String, Credential> credentials = new ConcurrentHashMap<>();
    private final RandomGenerator random;

    KeyRing(RandomGenerator random) {
        this.random = random;
    }

    /** Returns what the secret stands for. */
    public Optional<Credential> find(String secret) {
        return Optional.ofNullable(credentials.get(secret));
    }

    synchronized String newSecret(String prefix) {
        StringBuilder secret = new StringBuilder(prefix).append(TEST_MARK);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    void add(String secret, Account account, Key key) {
        credentials.put(secret, new InferenceKey(account, key));
    }

    void add(String secret, ProvisioningKey key) {
        credentials.put(secret, key);
    }

    void forget(Account account) {
        credentials.values().removeIf(credential -> credential.account() == account);
    }

    static String mask(String prefix, String secret) {
        return secret.substring(0, prefix.length() + SHOWN) + "…" + secret.substring(secret.length() - SHOWN);
    }
}
