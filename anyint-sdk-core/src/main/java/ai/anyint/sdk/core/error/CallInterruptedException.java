package ai.anyint.sdk.core.error;

/**
 * The calling thread was interrupted, or the client closed, while it waited. The thread's interrupt flag is set again.
 */
public class CallInterruptedException extends AnyIntException {

    /** Creates the exception from what is known of the call. */
    public CallInterruptedException(CallFacts facts) {
        super(facts);
    }
}
