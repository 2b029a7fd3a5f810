package ai.anyint.sdk.core.error;

import java.io.IOException;

/**
 * No whole answer came: no connection, a time-out, a reset, a body cut short. {@link #mayHaveBeenApplied()} tells whether
 * the service may have acted. Seen after the client's own repeats, where the call is safe to repeat.
 */
public class ConnectionException extends AnyIntException {

    /** Creates the exception from what is known of the call, and what the network said. */
    public ConnectionException(CallFacts facts, IOException cause) {
        super(facts, cause);
    }
}
