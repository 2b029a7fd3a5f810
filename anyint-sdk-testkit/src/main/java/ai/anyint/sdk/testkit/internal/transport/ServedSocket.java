package ai.anyint.sdk.testkit.internal.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A connection that its own thread can get hold of. The server gives every connection a thread, which alone writes to it,
 * but tells nobody which socket a request came by; a fault has to break that one.
 */
final class ServedSocket extends Socket {

    private static final ThreadLocal<@Nullable ServedSocket> OF_THIS_THREAD = new ThreadLocal<>();

    @Override
    public OutputStream getOutputStream() throws IOException {
        OF_THIS_THREAD.set(this);
        return super.getOutputStream();
    }

    /** Lets the connection that this thread serves end with a reset once it is closed. */
    static void resetAtTheEnd() throws IOException {
        ofThisThread().setSoLinger(true, 0);
    }

    /** Closes the connection that this thread serves. */
    static void end() throws IOException {
        ofThisThread().close();
    }

    private static ServedSocket ofThisThread() {
        ServedSocket socket = OF_THIS_THREAD.get();
        if (socket == null) {
            throw new IllegalStateException("this thread serves no connection");
        }
        return socket;
    }
}
