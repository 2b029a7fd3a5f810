package ai.anyint.sdk.core.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ServerSocketFactory;

/** A server on a socket of this machine that keeps every request, and may leave one without an answer. */
public final class RawServer implements AutoCloseable {

    private static final int WAIT_SECONDS = 20;

    private final ServerSocket listener;
    private final String scheme;
    private final Function<Received, Optional<Reply>> service;
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        return thread;
    });

    private RawServer(ServerSocketFactory sockets, String scheme, Function<Received, Optional<Reply>> service) {
        try {
            this.listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        this.scheme = scheme;
        this.service = service;
        threads.execute(this::accept);
    }

    public static RawServer answering(Function<Received, Reply> service) {
        return new RawServer(ServerSocketFactory.getDefault(), "http", request -> Optional.of(service.apply(request)));
    }

    public static RawServer sometimesAnswering(Function<Received, Optional<Reply>> service) {
        return new RawServer(ServerSocketFactory.getDefault(), "http", service);
    }

    public static RawServer silent() {
        return sometimesAnswering(request -> Optional.empty());
    }

    public static RawServer secure(ServerSocketFactory sockets, Function<Received, Reply> service) {
        return new RawServer(sockets, "https", request -> Optional.of(service.apply(request)));
    }

    public String url() {
        return scheme + "://localhost:" + port();
    }

    public int port() {
        return listener.getLocalPort();
    }

    public List<Received> requests() {
        return requests;
    }

    public int connections() {
        return connections.get();
    }

    /** Waits until a request stands here without an answer. */
    public void awaitUnanswered() throws InterruptedException {
        await(asked, "no request came");
    }

    /** Waits until the client has closed the connection of a request that got no answer. */
    public void awaitHangUp() throws InterruptedException {
        await(hungUp, "the client kept its connection");
    }

    private static void await(CountDownLatch event, String orElse) throws InterruptedException {
        if (!event.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(orElse);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        boolean unanswered = false;
        try (socket) {
            InputStream in = socket.getInputStream();
            Received request = read(in);
            requests.add(request);
            Optional<Reply> reply = service.apply(request);
            if (reply.isPresent()) {
                socket.getOutputStream().write(bytes(reply.get()));
                socket.getOutputStream().flush();
                return;
            }
            unanswered = true;
            asked.countDown();
            while (in.read() >= 0) {}
            hungUp.countDown();
        } catch (IOException reset) {
            if (unanswered) {
                hungUp.countDown();
            }
        }
    }

    private static Received read(InputStream in) throws IOException {
        String line = line(in);
        List<String> headers = new ArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
        }
        int length = new Received(line, headers, "")
                .header("Content-Length")
                .map(Integer::parseInt)
                .orElse(0);
        return new Received(line, headers, new String(in.readNBytes(length), ISO_8859_1));
    }

    /** Reads one line and not a byte more. */
    public static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("hung up");
            }
            line.write(b);
        }
        return line.toString(ISO_8859_1).strip();
    }

    private static byte[] bytes(Reply reply) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " x\r\nConnection: close\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return (head + "Content-Length: " + reply.body().length() + "\r\n\r\n" + reply.body()).getBytes(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
