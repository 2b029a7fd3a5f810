package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stands outside all interceptors, so that what one of them throws by mistake looks the same on both faces. OkHttp itself
 * throws an undeclared {@link InterruptedException} while it connects, and loses the flag.
 */
final class UserCodeLink implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UserCodeException(e);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }
}
