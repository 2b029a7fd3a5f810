package ai.anyint.sdk.testkit.internal.transport;

import ai.anyint.sdk.testkit.FaultPlan.Connection;
import ai.anyint.sdk.testkit.internal.api.EventStream;
import ai.anyint.sdk.testkit.internal.api.Handler;
import ai.anyint.sdk.testkit.internal.api.WireRequest;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import ai.anyint.sdk.testkit.internal.engine.Account;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** Answers without a socket, and never lets a request go on to a network. */
public final class InProcess implements Interceptor {

    /** A host of a reserved top-level domain, so that a request which escapes reaches nobody. */
    public static final String HOST = "in-process.anyint.test";

    /** The few that the handler sends: reading one takes longer than the rest of the way. */
    private static final Map<String, MediaType> TYPES = new ConcurrentHashMap<>();

    private final Handler handler;
    private final Account account;

    /** Creates the transport of one account. */
    public InProcess(Handler handler, Account account) {
        this.handler = handler;
        this.account = account;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!request.url().host().equals(HOST)) {
            throw new IOException(
                    "the in-process fake refuses the host " + request.url().host() + ": use https://" + HOST);
        }
        AccountDelay delay = new AccountDelay();
        WireResponse response = handler.handle(wire(request), Optional.of(account), delay);
        requireAnswer(response, delay, chain);
        String type = response.headers().get("Content-Type");
        MediaType mediaType = type == null ? null : TYPES.computeIfAbsent(type, MediaType::get);
        ResponseBody body = response.stream()
                .map(stream ->
                        ResponseBody.create(Okio.buffer(new StreamSource(stream, response.breaks())), mediaType, -1))
                .orElseGet(() -> whole(response, mediaType));
        Response.Builder answer = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(response.status())
                .message("")
                .body(body);
        // Given as a whole they would be copied once more.
        Headers headers = response.headers();
        for (int i = 0; i < headers.size(); i++) {
            answer.addHeader(headers.name(i), headers.value(i));
        }
        return answer.build();
    }

    private static void requireAnswer(WireResponse response, AccountDelay delay, Chain chain) throws IOException {
        try {
            delay.requirePatience(chain);
        } catch (IOException e) {
            response.stream().ifPresent(EventStream::hungUp);
            throw e;
        }
        if (response.status() == WireResponse.NO_ANSWER) {
            Connection how = response.breaks().orElseThrow();
            throw BrokenConnection.beforeTheAnswer(how, chain.request().url());
        }
    }

    private static ResponseBody whole(WireResponse response, @Nullable MediaType type) {
        if (response.breaks().isEmpty()) {
            return ResponseBody.create(response.body(), type);
        }
        long size = response.body().size();
        Source half = BrokenConnection.after(
                size / 2, new Buffer().write(response.body()), response.breaks().get());
        return ResponseBody.create(Okio.buffer(half), type, size);
    }

    private static WireRequest wire(Request request) throws IOException {
        ByteString body = ByteString.EMPTY;
        Headers headers = request.headers();
        RequestBody given = request.body();
        if (given != null) {
            Buffer buffer = new Buffer();
            given.writeTo(buffer);
            body = buffer.readByteString();
            headers = withType(headers, given.contentType());
        }
        return new WireRequest(request.method(), request.url(), headers, body, body.size());
    }

    /** OkHttp names the body's own type in the headers only on the way to a socket. */
    private static Headers withType(Headers headers, @Nullable MediaType type) {
        return type == null
                ? headers
                : headers.newBuilder().set("Content-Type", type.toString()).build();
    }

    /** An event a read: what a client has not read yet has not been written. */
    private static final class StreamSource implements Source {

        private final EventStream stream;
        private final Optional<Connection> breaks;
        private final Buffer pending = new Buffer();

        StreamSource(EventStream stream, Optional<Connection> breaks) {
            this.stream = stream;
            this.breaks = breaks;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            if (pending.exhausted()) {
                ByteString event = stream.next();
                if (event == null) {
                    if (stream.isBrokenOff() && breaks.isPresent()) {
                        throw BrokenConnection.inTheStream(breaks.get());
                    }
                    return -1;
                }
                stream.written();
                pending.write(event);
            }
            return pending.read(sink, byteCount);
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {
            stream.hungUp();
        }
    }
}
