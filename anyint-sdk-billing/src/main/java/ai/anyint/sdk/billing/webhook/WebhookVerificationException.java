package ai.anyint.sdk.billing.webhook;

/**
 * A message is not what its sender is said to have sent, or not now. Answer it with a 400 and act on nothing in it. Neither
 * message nor cause shows a secret, a signature or the body.
 */
public class WebhookVerificationException extends RuntimeException {

    /** What a message is checked for, in the order of the checks. */
    public enum Check {
        /** A header is missing. */
        HEADER_PRESENT,
        /** A header stands there twice, or is not of its form. */
        HEADER_WELL_FORMED,
        /** The message was signed too long ago: a replay, or a late delivery. */
        NOT_TOO_OLD,
        /** The message claims to be signed too far ahead: one of the two clocks is wrong. */
        NOT_FROM_THE_FUTURE,
        /** No signature is of a version that is understood, {@code v1}. */
        VERSION_KNOWN,
        /** No signature is one by a known secret over this id, time and body. */
        SIGNATURE_MATCHES,
        /** The message is genuine, but its body is no event. */
        BODY_READABLE
    }

    private final Check failed;

    WebhookVerificationException(Check failed, String message) {
        super(message);
        this.failed = failed;
    }

    /** Returns the check that failed. */
    public final Check failed() {
        return failed;
    }
}
