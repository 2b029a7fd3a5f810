package ai.anyint.sdk.account;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether a key works now. An open set: compare with {@code equals}. */
public final class KeyStatus extends OpenValue {

    /** It works. */
    public static final KeyStatus ACTIVE = new KeyStatus("active");

    /** Somebody disabled it. */
    public static final KeyStatus DISABLED = new KeyStatus("disabled");

    /** Its expiry has passed. */
    public static final KeyStatus EXPIRED = new KeyStatus("expired");

    private KeyStatus(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static KeyStatus of(String value) {
        return new KeyStatus(value);
    }
}
