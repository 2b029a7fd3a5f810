package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;
import java.time.Duration;

/** How an injected delay passes: in process on the account's clock, over a socket for real. */
@FunctionalInterface
public interface Waiting {

    /** Returns once the time has passed. */
    void pass(Account account, Duration delay);
}
