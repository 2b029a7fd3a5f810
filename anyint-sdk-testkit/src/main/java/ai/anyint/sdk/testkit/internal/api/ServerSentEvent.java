package ai.anyint.sdk.testkit.internal.api;

import okio.Buffer;
import okio.ByteString;

/** One event of a stream in the form of server-sent events. */
final class ServerSentEvent {

    private ServerSentEvent() {}

    static ByteString data(ByteString json) {
        return write(new Buffer(), json);
    }

    static ByteString named(String name, ByteString json) {
        return write(new Buffer().writeUtf8("event: ").writeUtf8(name).writeUtf8("\n"), json);
    }

    private static ByteString write(Buffer event, ByteString json) {
        return event.writeUtf8("data: ").write(json).writeUtf8("\n\n").readByteString();
    }
}
