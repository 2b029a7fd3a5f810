package ai.anyint.sdk.core.error;

/**
 * A success whose body is not what the operation answers: not JSON, cut short, or of another shape. {@link #body()} has
 * its start, redacted.
 */
public class InvalidResponseException extends AnyIntException {

    /** Creates the exception from what is known of the call. */
    public InvalidResponseException(CallFacts facts) {
        super(facts);
    }
}
