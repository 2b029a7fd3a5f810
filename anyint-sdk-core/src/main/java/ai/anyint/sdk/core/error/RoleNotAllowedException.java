package ai.anyint.sdk.core.error;

/**
 * 403 {@code role_not_allowed}: the provisioning key's role may not do this operation at all. Use a key of another role; a
 * thing outside the role's scope is a {@link NotFoundException} instead.
 */
public class RoleNotAllowedException extends PermissionException {

    /** Creates the exception from what is known of the call. */
    public RoleNotAllowedException(CallFacts facts) {
        super(facts);
    }
}
