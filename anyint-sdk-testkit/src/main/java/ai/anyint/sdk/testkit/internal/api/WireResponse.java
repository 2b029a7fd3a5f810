package ai.anyint.sdk.testkit.internal.api;

import java.util.Optional;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A response on its way out: a body that is ready, or one that is made while it is sent. */
public final class WireResponse {

    private static final Headers JSON = Headers.of("Content-Type", "application/json");
    private static final Headers EVENTS = Headers.of("Content-Type", "text/event-stream; charset=utf-8");

    private final int status;
    private final Headers headers;
    private final ByteString body;
    private final @Nullable EventStream stream;

    private WireResponse(int status, Headers headers, ByteString body, @Nullable EventStream stream) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
    }

    static WireResponse json(int status, ByteString body) {
        return new WireResponse(status, JSON, body, null);
    }

    static WireResponse empty(int status) {
        return new WireResponse(status, Headers.of(), ByteString.EMPTY, null);
    }

    static WireResponse events(EventStream stream) {
        return new WireResponse(200, EVENTS, ByteString.EMPTY, stream);
    }

    WireResponse with(String name, String value) {
        return new WireResponse(status, headers.newBuilder().set(name, value).build(), body, stream);
    }

    /** Returns the status. */
    public int status() {
        return status;
    }

    /** Returns the headers. */
    public Headers headers() {
        return headers;
    }

    /** Returns the whole body; empty where there is a stream. */
    public ByteString body() {
        return body;
    }

    /** Returns the body that is made while it is sent. */
    public Optional<EventStream> stream() {
        return Optional.ofNullable(stream);
    }
}
