package ai.anyint.sdk.core.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that tunnels for whoever names its password. */
public final class TinyProxy implements AutoCloseable {

    private static final String HEADER = "proxy-authorization: ";

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String password;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tiny-proxy");
        thread.setDaemon(true);
        return thread;
    });

    public TinyProxy(String password) throws IOException {
        this.password = password;
        threads.execute(this::accept);
    }

    public Proxy address() {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()));
    }

    /** What was asked of the proxy: first lines and headers. */
    public List<String> asked() {
        return asked;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            while (true) {
                String line = RawServer.line(client.getInputStream());
                asked.add(line);
                if (isTrusted(client.getInputStream())) {
                    write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
                    tunnel(client, Integer.parseInt(line.split("[: ]", -1)[2]));
                    return;
                }
                write(client, "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
            }
        } catch (IOException hungUp) {
            // The end of a tunnel.
        }
    }

    private boolean isTrusted(InputStream in) throws IOException {
        boolean trusted = false;
        for (String header = RawServer.line(in); !header.isEmpty(); header = RawServer.line(in)) {
            asked.add(header);
            trusted |= header.regionMatches(true, 0, HEADER, 0, HEADER.length()) && header.endsWith(password);
        }
        return trusted;
    }

    private void tunnel(Socket client, int port) throws IOException {
        try (Socket origin = new Socket(InetAddress.getLoopbackAddress(), port)) {
            threads.execute(() -> copy(origin, client));
            client.getInputStream().transferTo(origin.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException hungUp) {
            // The other side has ended the tunnel.
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
