package ai.anyint.sdk.core.matrix;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a server can do to a connection. */
final class Wire {

    static final String THING = "{\"name\":\"a thing\"}";

    private Wire() {}

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }

    static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    static void holdUntilTheClientLeaves(Socket connection) throws IOException {
        if (connection.getInputStream().read() >= 0) {
            throw new IOException("the client sent more, on a connection without an answer");
        }
    }

    static String head(int status, int length, String moreHeaders) {
        return "HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n"
                + moreHeaders + "\r\n";
    }

    static String answer(int status, String body, String moreHeaders) {
        return head(status, body.length(), moreHeaders) + body;
    }

    static String error(String type, String code) {
        return "{\"error\":{\"message\":\"Said so.\",\"type\":\"" + type + "\",\"code\":\"" + code + "\"}}";
    }
}
