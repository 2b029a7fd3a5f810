package ai.anyint.sdk.core.error;

/**
 * 403 {@code model_not_in_subscription}: the key belongs to a subscription that does not have this model. Nothing else pays
 * in its place; use another key, or buy a subscription with the model.
 */
public class ModelNotInSubscriptionException extends PermissionException {

    /** Creates the exception from what is known of the call. */
    public ModelNotInSubscriptionException(CallFacts facts) {
        super(facts);
    }
}
