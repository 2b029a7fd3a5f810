package ai.anyint.sdk.core.error;

/**
 * 401: the key is missing, unknown, disabled, expired, or of the other family. Fix the key; repeating does not help.
 */
public class AuthenticationException extends ApiException {

    /** Creates the exception from what is known of the call. */
    public AuthenticationException(CallFacts facts) {
        super(facts);
    }
}
