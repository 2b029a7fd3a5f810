package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.FaultPlan;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A response on its way out: a body that is ready, or one that is made while it is sent. */
public final class WireResponse {

    /** The status of a call that a fault left without an answer. */
    public static final int NO_ANSWER = 0;

    /** What a connection carries that carries garbage: neither HTTP nor JSON, and the same every time. */
    public static final String GARBAGE = "\u00a7\u00a7 garbage that a fault put here \u00a7\u00a7";

    private static final Headers JSON = Headers.of("Content-Type", "application/json");
    private static final Headers EVENTS = Headers.of("Content-Type", "text/event-stream; charset=utf-8");

    private final int status;
    private final Headers headers;
    private final ByteString body;
    private final @Nullable EventStream stream;
    private final @Nullable FaultPlan fault;

    private WireResponse(
            int status, Headers headers, ByteString body, @Nullable EventStream stream, @Nullable FaultPlan fault) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
        this.fault = fault;
    }

    /** Returns a response with a JSON body. */
    public static WireResponse json(int status, ByteString body) {
        return new WireResponse(status, JSON, body, null, null);
    }

    static WireResponse of(int status, String type, ByteString body) {
        return new WireResponse(status, Headers.of("Content-Type", type), body, null, null);
    }

    /** Returns a response without a body. */
    public static WireResponse empty(int status) {
        return new WireResponse(status, Headers.of(), ByteString.EMPTY, null, null);
    }

    static WireResponse events(EventStream stream) {
        return new WireResponse(200, EVENTS, ByteString.EMPTY, stream, null);
    }

    /** Returns this response with a header more. */
    public WireResponse with(String name, String value) {
        return with(builder -> builder.set(name, value));
    }

    /** Returns this response with several headers more. */
    WireResponse with(Consumer<Headers.Builder> more) {
        Headers.Builder builder = headers.newBuilder();
        more.accept(builder);
        return new WireResponse(status, builder.build(), body, stream, fault);
    }

    /** Returns this response as what a fault has made of it. */
    WireResponse struck(FaultPlan plan) {
        return new WireResponse(status, headers, body, stream, plan);
    }

    /** Returns this response with an end after half of it: garbage, or nothing. */
    WireResponse halved(boolean garbage) {
        if (stream != null) {
            stream.endAtHalf(garbage ? ByteString.encodeUtf8(GARBAGE) : null);
            return this;
        }
        ByteString half = body.substring(0, body.size() / 2);
        ByteString left = garbage ? ByteString.encodeUtf8(half.utf8() + GARBAGE) : body;
        return new WireResponse(status, headers, left, null, fault);
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

    /** Returns the fault that struck this call and changed its answer. */
    public Optional<FaultPlan> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * Returns how the connection breaks: before the first byte where the status is {@link #NO_ANSWER}, else after half of
     * the body.
     */
    public Optional<FaultPlan.Connection> breaks() {
        return fault().flatMap(FaultPlan::connection)
                .filter(how -> status == NO_ANSWER || how != FaultPlan.Connection.GARBAGE);
    }
}
