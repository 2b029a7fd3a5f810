package ai.anyint.sdk.benchmarks.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * Answers small reads over http and https as fast as a few lines can, so that what is measured is the client. It ends when
 * its standard input does; the certificate is that of {@code javax.net.ssl.keyStore}.
 */
public final class LoopbackServer {

    private static final int BACKLOG = 256;

    private LoopbackServer() {}

    /** Starts serving, and prints both URLs. */
    public static void main(String[] args) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSocket plain = new ServerSocket(0, BACKLOG, loopback);
        ServerSocket secure = SSLServerSocketFactory.getDefault().createServerSocket(0, BACKLOG, loopback);
        daemon(() -> accept(plain));
        daemon(() -> accept(secure));
        System.out.println("http=http://127.0.0.1:" + plain.getLocalPort());
        System.out.println("https=https://127.0.0.1:" + secure.getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (RequestHead head = RequestHead.read(in); head != null; head = RequestHead.read(in)) {
                in.skipNBytes(head.contentLength());
                out.write(answer(head.path()));
            }
        } catch (IOException e) {
            // The client of a finished measurement went away.
            System.err.println(socket + " ended: " + e.getMessage());
        }
    }

    private static byte[] answer(String path) {
        if (path.startsWith("/busy")) {
            return bytes(
                    "503 Service Unavailable",
                    "Retry-After: 2\r\n",
                    "{\"error\":{\"message\":\"later\","
                            + "\"type\":\"server_error\",\"code\":\"upstream_unavailable\"}}");
        }
        if (path.startsWith("/v1/account/balance")) {
            return bytes("200 OK", "", "{\"balance\":125.50}");
        }
        if (path.startsWith("/v1/models/")) {
            return bytes(
                    "200 OK",
                    "",
                    "{\"id\":\"small\",\"object\":\"model\",\"type\":\"model\",\"created\":1," + "\"owned_by\":\"x\"}");
        }
        return bytes("200 OK", "", "{\"object\":\"balance\",\"livemode\":false,\"available\":[],\"pending\":[]}");
    }

    private static byte[] bytes(String status, String headers, String body) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback");
        thread.setDaemon(true);
        thread.start();
    }
}
