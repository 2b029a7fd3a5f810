package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Adds the key, to requests for the client's own origin and to no other. */
final class CredentialsLink implements Interceptor {

    private final HttpUrl origin;

    CredentialsLink(HttpUrl origin) {
        this.origin = origin;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Attempt attempt = request.tag(Attempt.class);
        if (attempt == null) {
            return chain.proceed(request);
        }
        if (!isOwn(request.url())) {
            throw new IOException("refused to send a key to another origin than the client's base URL");
        }
        return chain.proceed(request.newBuilder()
                .header("Authorization", "Bearer " + attempt.credential().reveal())
                .build());
    }

    private boolean isOwn(HttpUrl url) {
        return url.scheme().equals(origin.scheme()) && url.host().equals(origin.host()) && url.port() == origin.port();
    }
}
