package ai.anyint.sdk.testkit.internal.openapi;

import ai.anyint.sdk.testkit.internal.api.EventStream;
import ai.anyint.sdk.testkit.internal.api.WireRequest;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** A request and its answer, as they stood on the wire. */
public record Passed(
        String method, HttpUrl url, Headers sent, ByteString request, int status, Headers received, ByteString answer) {

    static Passed of(WireRequest request, WireResponse response) {
        return new Passed(
                request.method(),
                request.url(),
                request.headers(),
                request.body(),
                response.status(),
                response.headers(),
                response.stream().map(EventStream::whole).orElseGet(response::body));
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns this exchange with another URL. */
    Passed withUrl(String path) {
        HttpUrl other = HttpUrl.get("https://any.test" + path);
        return new Passed(method, other, sent, request, status, received, answer);
    }

    /** Returns this exchange with other headers in the answer. */
    Passed withReceived(Headers headers) {
        return new Passed(method, url, sent, request, status, headers, answer);
    }

    /** Returns this exchange with another status. */
    Passed withStatus(int other) {
        return new Passed(method, url, sent, request, other, received, answer);
    }

    /** Returns this exchange with another body in the request. */
    Passed withRequest(String body) {
        return new Passed(method, url, sent, ByteString.encodeUtf8(body), status, received, answer);
    }

    /** Returns this exchange with another body in the answer. */
    Passed withAnswer(String body) {
        return new Passed(method, url, sent, request, status, received, ByteString.encodeUtf8(body));
    }
}
