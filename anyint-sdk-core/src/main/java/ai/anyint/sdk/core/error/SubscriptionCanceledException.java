package ai.anyint.sdk.core.error;

/**
 * 403 {@code subscription_canceled}: the subscription was canceled, and its key is dead for good. A canceled subscription
 * cannot be renewed; buy another.
 */
public class SubscriptionCanceledException extends PermissionException {

    /** Creates the exception from what is known of the call. */
    public SubscriptionCanceledException(CallFacts facts) {
        super(facts);
    }
}
