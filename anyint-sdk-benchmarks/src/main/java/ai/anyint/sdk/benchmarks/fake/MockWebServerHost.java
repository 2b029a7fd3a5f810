package ai.anyint.sdk.benchmarks.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** OkHttp's server for tests, drained and without Nagle's algorithm, which costs it 44 ms an answer otherwise. */
final class MockWebServerHost implements FakeHost {

    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server = new MockWebServer();

    MockWebServerHost() throws IOException {
        LOG.setLevel(Level.WARNING);
        server.setServerSocketFactory(new NoDelay());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                server.takeRequest(0, TimeUnit.MILLISECONDS);
                return new MockResponse.Builder()
                        .setHeader("Content-Type", "application/json")
                        .body(CANNED)
                        .build();
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.close();
    }
}
