package ai.anyint.sdk.core;

import ai.anyint.sdk.core.internal.json.SecretDeserializer;
import ai.anyint.sdk.core.internal.json.SecretSerializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A key or another credential that must not be printed by accident.
 *
 * <p>{@link #toString()} and JSON show the fixed text {@code ***}; the text itself comes only from {@link #reveal()}, so
 * that a search for that word finds every place where a secret leaves its box. Deliberately not
 * {@link java.io.Serializable}. Immutable and safe for use by several threads.
 */
@JsonSerialize(using = SecretSerializer.class)
@JsonDeserialize(using = SecretDeserializer.class)
public final class Secret {

    /** What stands in place of a secret wherever one would be printed. */
    public static final String MASK = "***";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Boxes a secret as it is.
     *
     * @throws IllegalArgumentException when the text is blank or has a control character, as a line break left over from
     *     a file would be
     */
    public static Secret of(String text) {
        return of(text, "a secret");
    }

    /** Refuses by the name of the option or variable, because the text itself must not be quoted. */
    static Secret of(String text, String option) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(option + " must not be blank");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new IllegalArgumentException(
                        option + " must not contain a line break or another control character");
            }
        }
        return new Secret(text);
    }

    /** Returns the secret in clear. Hand it to what needs it, and do not keep the text. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(text), bytes(secret.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
