package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Hides {@code Retry-After} from OkHttp, which would otherwise send a request again by itself when a 503 says 0 seconds,
 * a POST too and whatever {@code retryOnConnectionFailure} says. A network interceptor: it stands below that follow-up.
 */
final class RetryAfterShield implements Interceptor {

    private static final String HEADER = "Retry-After";
    private static final String HIDDEN = "X-AnyInt-Hidden-Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header(HEADER);
        if (value == null) {
            return response;
        }
        return response.newBuilder().removeHeader(HEADER).header(HIDDEN, value).build();
    }

    /** Reads the header, hidden or, where no network was involved, as it is. */
    static Optional<String> valueIn(Headers headers) {
        return Optional.ofNullable(headers.get(HIDDEN)).or(() -> Optional.ofNullable(headers.get(HEADER)));
    }
}
