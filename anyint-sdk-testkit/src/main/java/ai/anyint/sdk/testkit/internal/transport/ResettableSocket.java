package ai.anyint.sdk.testkit.internal.transport;

import java.io.IOException;
import java.net.Socket;

/**
 * A connection that ends with a reset where a fault wants one. The server answers and closes on one thread, and tells
 * nobody which socket a request came by; so the wish is kept by that thread.
 */
final class ResettableSocket extends Socket {

    private static final ThreadLocal<Boolean> RESET = new ThreadLocal<>();

    /** Lets this thread's next closing of a connection be a reset. */
    static void resetTheNextToClose() {
        RESET.set(true);
    }

    @Override
    public synchronized void close() throws IOException {
        if (RESET.get() != null) {
            RESET.remove();
            setSoLinger(true, 0);
        }
        super.close();
    }
}
