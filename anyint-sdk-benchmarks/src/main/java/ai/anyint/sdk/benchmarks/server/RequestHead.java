package ai.anyint.sdk.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What must be known of a request to answer it: its path, and how much follows. */
record RequestHead(String path, long contentLength) {

    private static final int LONGEST_LINE = 8192;

    /** Reads up to the empty line, or returns null where the client said goodbye. */
    static @Nullable RequestHead read(InputStream in) throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        int length = line(in, line);
        if (length < 0) {
            return null;
        }
        String path = new String(line, 0, length, StandardCharsets.ISO_8859_1).split(" ", -1)[1];
        long content = 0;
        for (length = line(in, line); length > 0; length = line(in, line)) {
            // Only this one header matters, and no other is made into a text.
            if (line[0] == 'C' || line[0] == 'c') {
                String header = new String(line, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (header.startsWith("content-length:")) {
                    content = Long.parseLong(
                            header.substring("content-length:".length()).strip());
                }
            }
        }
        return new RequestHead(path, content);
    }

    private static int line(InputStream in, byte[] line) throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return -1;
            }
            line[length++] = (byte) next;
        }
        return length - 1;
    }
}
