package ai.anyint.sdk.core.error;

/** 402: the account cannot pay. */
public class BillingException extends ApiException {

    /** Creates the exception from what is known of the call. */
    public BillingException(CallFacts facts) {
        super(facts);
    }
}
