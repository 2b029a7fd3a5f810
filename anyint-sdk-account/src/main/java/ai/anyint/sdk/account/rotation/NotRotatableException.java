package ai.anyint.sdk.account.rotation;

/** A key cannot be rotated as it is; nothing has changed. */
public final class NotRotatableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final long keyId;
    private final Reason reason;

    NotRotatableException(long keyId, Reason reason, String words) {
        super("key " + keyId + " " + words);
        this.keyId = keyId;
        this.reason = reason;
    }

    /** Returns the id of the key. */
    public long keyId() {
        return keyId;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why a key cannot be rotated. */
    public enum Reason {
        /** Its subscription manages it: the billing API regenerates its key. */
        MANAGED_BY_SUBSCRIPTION,
        /** It is disabled; a rotation would bring back to life what somebody switched off. */
        DISABLED,
        /** It has expired; move its expiry first. */
        EXPIRED,
        /** It has a credit limit and the service does not say what it has spent, so that nobody knows what is left. */
        SPENT_UNKNOWN,
        /** Another rotation of it has not ended. */
        ALREADY_ROTATING
    }
}
