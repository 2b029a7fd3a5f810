package ai.anyint.sdk.core.error;

/**
 * 404 {@code no_active_subscription}: the account has no active subscription now; expired and canceled ones may be listed.
 */
public class NoActiveSubscriptionException extends NotFoundException {

    /** Creates the exception from what is known of the call. */
    public NoActiveSubscriptionException(CallFacts facts) {
        super(facts);
    }
}
