package ai.anyint.sdk.core.matrix;

import java.io.IOException;
import java.io.PushbackInputStream;

/** Tells the first record of TLS from a request, and reads it, so that an answer to it is not lost in a reset. */
final class TlsHello {

    private static final int HANDSHAKE = 0x16;
    private static final int VERSION_BYTES = 2;

    private TlsHello() {}

    static boolean isRead(PushbackInputStream in) throws IOException {
        int first = in.read();
        if (first == HANDSHAKE) {
            in.readNBytes(VERSION_BYTES);
            int length = in.read() << 8 | in.read();
            return in.readNBytes(length).length == length;
        }
        if (first >= 0) {
            in.unread(first);
        }
        return false;
    }
}
