package ai.anyint.sdk.core.error;

/** 403: the key is known, but may not do this. */
public class PermissionException extends ApiException {

    /** Creates the exception from what is known of the call. */
    public PermissionException(CallFacts facts) {
        super(facts);
    }
}
