package ai.anyint.sdk.core.error;

/**
 * 409 {@code active_subscription_exists}: an account has at most one active subscription, plan or custom. Cancel the active
 * one, or wait for its end.
 */
public class ActiveSubscriptionExistsException extends ConflictException {

    /** Creates the exception from what is known of the call. */
    public ActiveSubscriptionExistsException(CallFacts facts) {
        super(facts);
    }
}
