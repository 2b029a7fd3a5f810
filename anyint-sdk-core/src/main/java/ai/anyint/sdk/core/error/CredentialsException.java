package ai.anyint.sdk.core.error;

/** The client has no usable key of the family that the operation needs; nothing was sent. */
public class CredentialsException extends AnyIntException {

    /** Creates the exception from what is known of the call. */
    public CredentialsException(CallFacts facts) {
        super(facts);
    }

    /** Creates the exception from what is known of the call, and what the credentials provider threw. */
    public CredentialsException(CallFacts facts, RuntimeException cause) {
        super(facts, cause);
    }
}
