package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Stands outside all interceptors, so that what one of them throws by mistake looks the same on both faces. */
final class UserCodeLink implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (RuntimeException e) {
            throw new UserCodeException(e);
        }
    }
}
