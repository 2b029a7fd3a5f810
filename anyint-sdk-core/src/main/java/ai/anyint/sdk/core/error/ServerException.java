package ai.anyint.sdk.core.error;

/** 5xx: the service failed. Seen after the client's own repeats, where the call is safe to repeat. */
public class ServerException extends ApiException {

    /** Creates the exception from what is known of the call. */
    public ServerException(CallFacts facts) {
        super(facts);
    }
}
