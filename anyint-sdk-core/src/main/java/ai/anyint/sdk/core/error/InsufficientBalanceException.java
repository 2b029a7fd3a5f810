package ai.anyint.sdk.core.error;

/** 402 {@code insufficient_balance}: the prepaid balance is used up. Top up, then ask again. */
public class InsufficientBalanceException extends BillingException {

    /** Creates the exception from what is known of the call. */
    public InsufficientBalanceException(CallFacts facts) {
        super(facts);
    }
}
