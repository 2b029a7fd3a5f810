package ai.anyint.sdk.testkit.internal.api;

import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** A request as it arrived, over whichever transport. */
public record WireRequest(String method, HttpUrl url, String path, Headers headers, ByteString body, long bodySize) {

    /** Cuts the path out of the URL, once for all who look at it. */
    public WireRequest(String method, HttpUrl url, Headers headers, ByteString body, long bodySize) {
        this(method, url, url.encodedPath(), headers, body, bodySize);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
