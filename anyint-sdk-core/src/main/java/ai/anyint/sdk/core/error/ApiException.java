package ai.anyint.sdk.core.error;

/**
 * The service answered, and refused: the base of all refusals, and itself the type for a status that no subclass stands
 * for, such as a redirect, which is never followed.
 */
public class ApiException extends AnyIntException {

    /** Creates the exception from what is known of the call. */
    public ApiException(CallFacts facts) {
        super(facts);
    }
}
