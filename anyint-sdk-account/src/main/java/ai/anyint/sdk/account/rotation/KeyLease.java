package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.core.Secret;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A key for one call that is not made through an {@code AnyIntClient}. Close it when the answer is read; the key may be
 * disabled from then on. Closing twice does nothing more. Safe for use by several threads.
 */
public final class KeyLease implements AutoCloseable {

    private final RotatingCredentials credentials;
    private final Secret secret;
    private final AtomicBoolean closed = new AtomicBoolean();

    KeyLease(RotatingCredentials credentials, Secret secret) {
        this.credentials = credentials;
        this.secret = secret;
    }

    /** Returns the key. */
    public Secret secret() {
        return secret;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            credentials.ended(secret);
        }
    }
}
