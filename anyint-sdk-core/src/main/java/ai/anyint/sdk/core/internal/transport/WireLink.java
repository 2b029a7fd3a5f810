package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Stands next to the wire, below OkHttp's own follow-ups and all interceptors. It lets nothing out to another origin, which
 * an interceptor of a brought client may have put into the request; notes that a connection was reached; and hides
 * {@code Retry-After} from OkHttp, which would otherwise send a request again by itself when a 503 says 0 seconds, a POST
 * too and whatever {@code retryOnConnectionFailure} says.
 */
final class WireLink implements Interceptor {

    private static final String HEADER = "Retry-After";
    private static final String HIDDEN = "X-AnyInt-Hidden-Retry-After";

    private final OriginGuard origin;

    WireLink(OriginGuard origin) {
        this.origin = origin;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        origin.check(request.url());
        Attempt attempt = request.tag(Attempt.class);
        if (attempt != null) {
            attempt.reachedConnection();
        }
        Response response = chain.proceed(request);
        String value = response.header(HEADER);
        if (value == null) {
            return response;
        }
        return response.newBuilder().removeHeader(HEADER).header(HIDDEN, value).build();
    }

    /** Reads the header, hidden or, where no network was involved, as it is. */
    static Optional<String> retryAfter(Headers headers) {
        return Optional.ofNullable(headers.get(HIDDEN)).or(() -> Optional.ofNullable(headers.get(HEADER)));
    }

    /** Gives a header back the name that the service sent it under. */
    static String nameOf(String header) {
        return header.equalsIgnoreCase(HIDDEN) ? HEADER : header;
    }
}
