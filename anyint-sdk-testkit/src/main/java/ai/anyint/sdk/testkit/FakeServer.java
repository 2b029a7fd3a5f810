package ai.anyint.sdk.testkit;

import ai.anyint.sdk.testkit.internal.api.Handler;
import ai.anyint.sdk.testkit.internal.api.SideRoutes;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.transport.HttpHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/** The fake on a port, for clients of any language. Close it to free the port. */
public final class FakeServer implements AutoCloseable {

    private final HttpHost host;
    private final InetAddress address;

    FakeServer(Handler handler, Optional<Account> owner, int port) {
        this(handler, owner, SideRoutes.NONE, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    FakeServer(Handler handler, Optional<Account> owner, SideRoutes beside, InetSocketAddress where) {
        if (where.isUnresolved()) {
            throw new IllegalArgumentException("no address is known for the host " + where.getHostString());
        }
        address = where.getAddress();
        try {
            host = new HttpHost(handler, owner, beside, address, where.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve on port " + where.getPort(), e);
        }
    }

    /** Returns the base URL, such as {@code http://127.0.0.1:40123}. */
    public URI url() {
        String name = address.getHostAddress();
        return URI.create("http://" + (address instanceof Inet6Address ? "[" + name + "]" : name) + ":" + port());
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
