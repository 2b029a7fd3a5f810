package ai.anyint.sdk.core.error;

/**
 * 400, 405, 413 or 422: the request is wrong as it is; {@link #param()} names the field. Repeating it does not help.
 */
public class InvalidRequestException extends ApiException {

    /** Creates the exception from what is known of the call. */
    public InvalidRequestException(CallFacts facts) {
        super(facts);
    }
}
