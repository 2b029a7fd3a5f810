package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that answers what it is told, and a client of it. */
final class ScriptedServer implements AutoCloseable {

    static final String KEY = "sk-prov-test" + "0".repeat(32);

    private final MockWebServer server = new MockWebServer();
    private final AnyIntClient anyint;

    ScriptedServer() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        anyint = AnyIntClient.builder()
                .baseUrl(server.url("/").toString())
                .provisioningKey(KEY)
                .build();
    }

    AnyIntClient client() {
        return anyint;
    }

    void answers(int status, String body) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status);
        server.enqueue(body.isEmpty() ? answer.build() : answer.body(body).build());
    }

    RecordedRequest received() {
        try {
            return Objects.requireNonNull(server.takeRequest(0, TimeUnit.SECONDS), "nothing was received");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int receivedCount() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        anyint.close();
        server.close();
    }
}
