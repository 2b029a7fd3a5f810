package ai.anyint.sdk.testkit.internal.transport;

import ai.anyint.sdk.testkit.FaultPlan.Connection;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** Connection faults without a socket: what OkHttp throws for them over a real one. */
final class BrokenConnection {

    private BrokenConnection() {}

    /** Returns the failure of a call that got no answer. */
    static IOException beforeTheAnswer(Connection how, HttpUrl url) {
        return switch (how) {
            case RESET -> new SocketException("Connection reset");
            case EMPTY ->
                new IOException(
                        "unexpected end of stream on " + url.resolve("/..."),
                        new EOFException("\\n not found: limit=0 content=\u2026"));
            case GARBAGE -> new ProtocolException("Unexpected status line: " + WireResponse.GARBAGE);
        };
    }

    /** Returns the failure of a stream, which is chunked, that broke off. */
    static IOException inTheStream(Connection how) {
        return how == Connection.RESET ? new SocketException("Connection reset") : new EOFException();
    }

    private static IOException inTheBody(Connection how) {
        return how == Connection.RESET
                ? new SocketException("Connection reset")
                : new ProtocolException("unexpected end of stream");
    }

    /** Returns the first bytes of a body, and then the failure. */
    static Source after(long bytes, Source body, Connection how) {
        return new ForwardingSource(body) {
            private long left = bytes;

            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                if (left == 0) {
                    throw inTheBody(how);
                }
                long read = super.read(sink, Math.min(byteCount, left));
                left -= Math.max(read, 0);
                return read;
            }
        };
    }
}
