package ai.anyint.sdk.core.matrix;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Counts the requests that arrive, whatever it then does to them. */
final class RawServer implements AutoCloseable {

    /** What happens to a connection whose request has arrived; {@code number} counts from 1, and is 0 for a TLS hello. */
    interface Behaviour {
        void answer(int number, Socket connection) throws IOException;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Behaviour behaviour;
    private final List<RawRequest> requests = new CopyOnWriteArrayList<>();

    RawServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Whole only once the server is closed. */
    List<RawRequest> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The end of accepting is the end of the server.
        }
    }

    private void serve(Socket connection) {
        try (connection;
                PushbackInputStream in = new PushbackInputStream(connection.getInputStream())) {
            if (TlsHello.isRead(in)) {
                behaviour.answer(0, connection);
                return;
            }
            for (RawRequest next = RawRequest.read(in); next != null; next = RawRequest.read(in)) {
                requests.add(next);
                behaviour.answer(requests.size(), connection);
                if (connection.isClosed()) {
                    return;
                }
            }
        } catch (IOException hungUp) {
            // The client may leave whenever it wants; what had arrived is counted.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            threads.shutdown();
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a connection is still open: the client did not hang up");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
