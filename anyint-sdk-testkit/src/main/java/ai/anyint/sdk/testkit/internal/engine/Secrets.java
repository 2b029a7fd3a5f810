package ai.anyint.sdk.testkit.internal.engine;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes the secrets of one fake, which follow from its seed. */
final class Secrets {

    static final String PROVISIONING = "sk-prov-";
    private static final String WEBHOOK = "whsec_";

    /** Follows every prefix, so that a test key is told from a real one at a glance. */
    private static final String TEST_MARK = "test";

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_CHARACTERS = 32;
    private static final int SHOWN = 4;
    private static final int WEBHOOK_BYTES = 30;

    private final RandomGenerator random;

    Secrets(RandomGenerator random) {
        this.random = random;
    }

    synchronized String next(String prefix) {
        StringBuilder secret = new StringBuilder(prefix).append(TEST_MARK);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /** A webhook secret: 33 bytes, of which the first three spell the mark in base64. */
    synchronized String webhook() {
        return WEBHOOK + TEST_MARK + Base64.getEncoder().encodeToString(bytes(WEBHOOK_BYTES));
    }

    synchronized byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    static String mask(String prefix, String secret) {
        return secret.substring(0, prefix.length() + SHOWN) + "…" + secret.substring(secret.length() - SHOWN);
    }
}
