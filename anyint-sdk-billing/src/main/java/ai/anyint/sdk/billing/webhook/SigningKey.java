package ai.anyint.sdk.billing.webhook;

import ai.anyint.sdk.core.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key inside a signing secret, and what it makes of a message. */
final class SigningKey {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SigningKey(SecretKeySpec key) {
        this.key = key;
    }

    static SigningKey of(Secret secret) {
        String text = secret.reveal();
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
        } catch (IllegalArgumentException e) {
            // Its message quotes a character of the secret, so it is no cause either.
            throw new IllegalArgumentException("a signing secret must be " + PREFIX + " and Base64");
        }
        if (bytes.length == 0) {
            throw new IllegalArgumentException("a signing secret must not be empty");
        }
        return new SigningKey(new SecretKeySpec(bytes, ALGORITHM));
    }

    /** Returns the signature as it stands in the header, without its version. */
    byte[] sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
