package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** One whole answer, read to its end, so that a body cut short fails the attempt and not the reader. */
final class Answer {

    private final int status;
    private final Headers headers;
    private final byte[] body;

    private Answer(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Answer read(Response response, long maxBytes) throws IOException {
        try (ResponseBody body = response.body()) {
            return new Answer(response.code(), response.headers(), bytes(body.source(), maxBytes));
        }
    }

    private static byte[] bytes(BufferedSource source, long maxBytes) throws IOException {
        if (source.request(maxBytes + 1)) {
            throw new TooLargeException(maxBytes);
        }
        return source.readByteArray();
    }

    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Optional<String> requestId() {
        return Optional.ofNullable(headers.get("x-request-id"));
    }

    Map<String, List<String>> headersByName() {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.size(); i++) {
            byName.computeIfAbsent(WireLink.nameOf(headers.name(i)), name -> new ArrayList<>())
                    .add(headers.value(i));
        }
        return Collections.unmodifiableMap(byName);
    }
}
