package ai.anyint.sdk.testkit;

import ai.anyint.sdk.testkit.internal.api.Handler;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.transport.HttpHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

/** The fake on a port of the loopback address, for clients of any language. Close it to free the port. */
public final class FakeServer implements AutoCloseable {

    private final HttpHost host;

    FakeServer(Handler handler, Optional<Account> owner, int port) {
        try {
            host = new HttpHost(handler, owner, port);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve on port " + port, e);
        }
    }

    /** Returns the base URL, such as {@code http://127.0.0.1:40123}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Returns the port. */
    public int port() {
        return host.port();
    }

    @Override
    public void close() {
        host.close();
    }
}
