package ai.anyint.sdk.core.error;

/**
 * 429 of type {@code quota_error}: a cap is used up. Never repeated, because waiting does not help within a call's
 * life.
 */
public class QuotaExceededException extends ApiException {

    /** Creates the exception from what is known of the call. */
    public QuotaExceededException(CallFacts facts) {
        super(facts);
    }
}
