package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stands last above OkHttp's own network, after the user's interceptors. What fails between here and the {@link WireLink}
 * failed while a connection was made, whatever exception says so, and no byte of the request has left.
 */
final class DialLink implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Attempt attempt = chain.request().tag(Attempt.class);
        if (attempt != null) {
            attempt.dials();
        }
        return chain.proceed(chain.request());
    }
}
