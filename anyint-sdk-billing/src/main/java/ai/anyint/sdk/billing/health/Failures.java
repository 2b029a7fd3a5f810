package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.core.error.CredentialsException;
import ai.anyint.sdk.core.error.RoleNotAllowedException;

/** Says why a part could not be read, in words that hold no secret. */
final class Failures {

    private Failures() {}

    /** Of a stranger's exception only the type: its message may quote anything. */
    static String cause(RuntimeException failure) {
        return "could not be read: "
                + (failure instanceof AnyIntException known
                        ? known.getMessage()
                        : failure.getClass().getName());
    }

    static String action(RuntimeException failure) {
        if (failure instanceof RoleNotAllowedException) {
            return "check with a provisioning key of the role finance or admin";
        }
        if (failure instanceof AuthenticationException || failure instanceof CredentialsException) {
            return "give the check a provisioning key that works";
        }
        return "nothing, unless it stays; what was found before still stands";
    }
}
