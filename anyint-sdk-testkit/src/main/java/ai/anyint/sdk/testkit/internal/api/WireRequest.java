package ai.anyint.sdk.testkit.internal.api;

import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** A request as it arrived, over whichever transport. */
public record WireRequest(String method, HttpUrl url, Headers headers, ByteString body, long bodySize) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
