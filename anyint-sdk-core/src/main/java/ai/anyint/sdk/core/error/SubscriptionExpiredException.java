package ai.anyint.sdk.core.error;

/**
 * 403 {@code subscription_expired}: what was paid for is over, and the subscription's key stopped with it. Renew the
 * subscription: that answers a new key, and the old one stays dead.
 */
public class SubscriptionExpiredException extends PermissionException {

    /** Creates the exception from what is known of the call. */
    public SubscriptionExpiredException(CallFacts facts) {
        super(facts);
    }
}
