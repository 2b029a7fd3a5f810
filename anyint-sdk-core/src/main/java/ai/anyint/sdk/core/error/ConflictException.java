package ai.anyint.sdk.core.error;

/** 409: the request does not fit the present state; {@link #code()} says which. */
public class ConflictException extends ApiException {

    /** Creates the exception from what is known of the call. */
    public ConflictException(CallFacts facts) {
        super(facts);
    }
}
