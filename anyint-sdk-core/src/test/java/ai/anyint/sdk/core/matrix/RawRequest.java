package ai.anyint.sdk.core.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as it came over the wire, body included. */
record RawRequest(String line, Map<String, String> headers) {

    /** Returns null where the connection ended, or anything but HTTP came, before a whole request. */
    static RawRequest read(InputStream in) throws IOException {
        String line = line(in);
        if (!line.endsWith(" HTTP/1.1")) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return in.readNBytes(length).length == length ? new RawRequest(line, headers) : null;
    }

    Optional<String> idempotencyKey() {
        return Optional.ofNullable(headers.get("Idempotency-Key"));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
