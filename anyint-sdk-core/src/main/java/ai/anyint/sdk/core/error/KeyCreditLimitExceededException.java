package ai.anyint.sdk.core.error;

/**
 * 429 {@code key_credit_limit_exceeded}: the key has spent its {@code credit_limit}. Raise the limit, or use another
 * key.
 */
public class KeyCreditLimitExceededException extends QuotaExceededException {

    /** Creates the exception from what is known of the call. */
    public KeyCreditLimitExceededException(CallFacts facts) {
        super(facts);
    }
}
