package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Adds the key, to requests for the client's own origin and to no other. */
final class CredentialsLink implements Interceptor {

    private final OriginGuard origin;

    CredentialsLink(OriginGuard origin) {
        this.origin = origin;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        origin.check(request.url());
        Attempt attempt = request.tag(Attempt.class);
        if (attempt == null) {
            return chain.proceed(request);
        }
        return chain.proceed(request.newBuilder()
                .header("Authorization", "Bearer " + attempt.credential().reveal())
                .build());
    }
}
