package ai.anyint.sdk.testkit.internal.transport;

import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.testkit.internal.api.Waiting;
import ai.anyint.sdk.testkit.internal.engine.Account;
import java.time.Duration;

/** Lets a delay pass for real. */
public final class RealTime implements Waiting, AutoCloseable {

    private final TimeSource time = TimeSource.system();

    @Override
    public void pass(Account account, Duration delay) {
        try {
            time.pause(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends every delay. */
    @Override
    public void close() {
        time.close();
    }
}
