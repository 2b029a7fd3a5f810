package ai.anyint.sdk.core.error;

/** 404: there is no such thing in this account, or no such route. */
public class NotFoundException extends ApiException {

    /** Creates the exception from what is known of the call. */
    public NotFoundException(CallFacts facts) {
        super(facts);
    }
}
