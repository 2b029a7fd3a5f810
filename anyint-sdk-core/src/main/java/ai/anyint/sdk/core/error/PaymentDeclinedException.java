package ai.anyint.sdk.core.error;

/** 402 {@code payment_declined}: the card refused a purchase, a renewal or a top-up. */
public class PaymentDeclinedException extends BillingException {

    /** Creates the exception from what is known of the call. */
    public PaymentDeclinedException(CallFacts facts) {
        super(facts);
    }
}
