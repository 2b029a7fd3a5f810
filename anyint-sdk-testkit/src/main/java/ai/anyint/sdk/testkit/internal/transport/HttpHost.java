package ai.anyint.sdk.testkit.internal.transport;

import ai.anyint.sdk.testkit.internal.api.EventStream;
import ai.anyint.sdk.testkit.internal.api.Handler;
import ai.anyint.sdk.testkit.internal.api.SideRoutes;
import ai.anyint.sdk.testkit.internal.api.WireRequest;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import ai.anyint.sdk.testkit.internal.engine.Account;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.BufferedSink;
import okio.ByteString;

/** Serves the handler on a port. */
public final class HttpHost implements AutoCloseable {

    /** A reference of ours: the logging framework itself forgets a logger, and its level, that nobody holds. */
    private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

    static {
        SERVER_LOG.setLevel(Level.WARNING); // a line a request is the journal's business
    }

    private final MockWebServer server = new MockWebServer();
    private final RealTime time = new RealTime();

    /**
     * Starts serving; port 0 takes any free one. Calls without a known key belong to the owner, where there is one. What
     * stands beside the service's routes is asked first.
     */
    public HttpHost(Handler handler, Optional<Account> owner, SideRoutes beside, InetAddress address, int port)
            throws IOException {
        server.setServerSocketFactory(new NoDelaySockets());
        server.setBodyLimit(Handler.MOST_BODY_BYTES);
        server.setDispatcher(new HandlerDispatcher(handler, owner, beside));
        server.start(address, port);
    }

    /** Returns the port. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        time.close();
        server.close();
    }

    private final class HandlerDispatcher extends Dispatcher {

        private final Handler handler;
        private final Optional<Account> owner;
        private final SideRoutes beside;

        HandlerDispatcher(Handler handler, Optional<Account> owner, SideRoutes beside) {
            this.handler = handler;
            this.owner = owner;
            this.beside = beside;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            // The server keeps every request for a test to take; nobody takes these, and they would add up.
            server.takeRequest(0, TimeUnit.MILLISECONDS);
            WireRequest wire = wire(request);
            return mock(beside.answer(wire).orElseGet(() -> handler.handle(wire, owner, time)));
        }
    }

    private static WireRequest wire(RecordedRequest request) {
        ByteString body = request.getBody();
        return new WireRequest(
                request.getMethod(),
                request.getUrl(),
                request.getHeaders(),
                body == null ? ByteString.EMPTY : body,
                request.getBodySize());
    }

    private static MockResponse mock(WireResponse response) {
        if (response.status() == WireResponse.NO_ANSWER) {
            return BrokenAnswer.withoutAnswer(response);
        }
        MockResponse.Builder mock = new MockResponse.Builder().code(response.status());
        response.stream()
                .ifPresentOrElse(
                        stream -> mock.body(new ChunkedEvents(stream)),
                        () -> mock.body(new okio.Buffer().write(response.body())));
        Headers headers = response.headers();
        for (int i = 0; i < headers.size(); i++) {
            mock.setHeader(headers.name(i), headers.value(i));
        }
        if (response.stream().isPresent()) {
            mock.removeHeader("Content-Length").setHeader("Transfer-Encoding", "chunked");
        } else if (response.status() == 204) {
            mock.removeHeader("Content-Length");
        }
        response.breaks()
                .ifPresent(how ->
                        BrokenAnswer.inTheMiddle(mock, how, response.stream().isPresent()));
        return mock.build();
    }

    /** A chunk an event, each flushed, so that a client that hangs up has had just what was written. */
    private record ChunkedEvents(EventStream stream) implements MockResponseBody {

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try {
                for (ByteString event = stream.next(); event != null; event = stream.next()) {
                    sink.writeHexadecimalUnsignedLong(event.size()).writeUtf8("\r\n");
                    sink.write(event).writeUtf8("\r\n").flush();
                    stream.written();
                }
                if (stream.isBrokenOff()) {
                    ServedSocket.end();
                    throw new IOException("a fault ended the connection here");
                }
                sink.writeUtf8("0\r\n"); // the server itself ends the trailers
            } catch (IOException e) {
                stream.hungUp();
                throw e;
            }
        }
    }
}
