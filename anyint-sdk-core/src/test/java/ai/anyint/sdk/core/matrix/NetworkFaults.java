package ai.anyint.sdk.core.matrix;

import static ai.anyint.sdk.core.matrix.Rule.NEVER_CONNECTED;
import static ai.anyint.sdk.core.matrix.Rule.SUCCESS;
import static ai.anyint.sdk.core.matrix.Rule.UNCLEAR;
import static ai.anyint.sdk.core.matrix.Rule.UNREADABLE_SUCCESS;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/** What goes wrong between the two. */
final class NetworkFaults {

    private static final String LOST = "ConnectionException";

    /** Long enough that a busy machine has sent the request before it is over. */
    private static final Duration SHORT = Duration.ofMillis(600);

    private static final int WHOLE = Wire.THING.length();
    private static final String HALF = Wire.THING.substring(0, WHOLE / 2);

    private NetworkFaults() {}

    static List<Fault> beforeTheRequest(int refusingPort) {
        return List.of(
                Fault.before(
                        "connect refused",
                        NEVER_CONNECTED,
                        (client, own) -> client.baseUrl("http://127.0.0.1:" + refusingPort)),
                Fault.before(
                        "connect time-out (a socket whose connect throws it)",
                        NEVER_CONNECTED,
                        (client, own) -> client.httpClient(new OkHttpClient.Builder()
                                .socketFactory(new TimesOutConnecting())
                                .build())),
                Fault.before(
                        "unknown host",
                        NEVER_CONNECTED,
                        (client, own) -> client.baseUrl("https://gateway.invalid")
                                .httpClient(new OkHttpClient.Builder()
                                        .dns(host -> {
                                            throw new UnknownHostException(host);
                                        })
                                        .build())));
    }

    static List<Fault> afterTheRequest() {
        return List.of(
                Fault.of("reset before the answer", UNCLEAR, LOST, (n, connection) -> Wire.reset(connection)),
                Fault.of("empty reply", UNCLEAR, LOST, (n, connection) -> connection.close()),
                Fault.of("garbage status line", UNCLEAR, LOST, (n, connection) -> {
                    Wire.write(connection, "220 mail.example ESMTP\r\n\r\n");
                    connection.close();
                }),
                Fault.of("reset in the middle of the body", UNCLEAR, LOST, (n, connection) -> {
                    Wire.write(connection, Wire.head(200, WHOLE, "") + HALF);
                    Wire.reset(connection);
                }),
                Fault.of("body shorter than its length", UNCLEAR, LOST, (n, connection) -> {
                    Wire.write(connection, Wire.head(200, WHOLE, "") + HALF);
                    connection.close();
                }),
                Fault.of("chunked body without its end", UNCLEAR, LOST, (n, connection) -> {
                    Wire.write(
                            connection,
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(WHOLE)
                                    + "\r\n" + Wire.THING + "\r\n");
                    connection.close();
                }),
                Fault.of("error answer whose body is cut short", UNCLEAR, LOST, (n, connection) -> {
                    Wire.write(connection, Wire.head(503, WHOLE, "") + HALF);
                    connection.close();
                }),
                Fault.of("time-out after sending", UNCLEAR, LOST, (n, connection) -> {
                            Wire.holdUntilTheClientLeaves(connection);
                        })
                        .with((client, own) -> client.attemptTimeout(SHORT)),
                Fault.of("time-out in the middle of the body", UNCLEAR, LOST, (n, connection) -> {
                            Wire.write(connection, Wire.head(200, WHOLE, "") + HALF);
                            Wire.holdUntilTheClientLeaves(connection);
                        })
                        .with((client, own) -> client.attemptTimeout(SHORT)),
                Fault.of("connection closed after the body", SUCCESS, "success", (n, connection) -> {
                    Wire.write(connection, Wire.answer(200, Wire.THING, ""));
                    connection.close();
                }),
                Fault.answering(
                                "whole body with half a JSON",
                                UNREADABLE_SUCCESS,
                                "InvalidResponseException",
                                Wire.answer(200, HALF, ""))
                        .harmlessToDelete(),
                Fault.answering("nothing", SUCCESS, "success", Wire.answer(200, Wire.THING, "")));
    }

    /** Stands in for a peer that never answers, which no test can have without leaving the machine. */
    private static final class TimesOutConnecting extends SocketFactory {

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress endpoint, int timeout) throws SocketTimeoutException {
                    throw new SocketTimeoutException("Connect timed out");
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) {
            return createSocket();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            return createSocket();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return createSocket();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            return createSocket();
        }
    }
}
