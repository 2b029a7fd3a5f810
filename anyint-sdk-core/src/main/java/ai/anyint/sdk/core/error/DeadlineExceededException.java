package ai.anyint.sdk.core.error;

/** The call's deadline passed, over all its attempts and pauses. */
public class DeadlineExceededException extends AnyIntException {

    /** Creates the exception from what is known of the call. */
    public DeadlineExceededException(CallFacts facts) {
        super(facts);
    }
}
