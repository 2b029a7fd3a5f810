package ai.anyint.sdk.core.internal.transport;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * Composes what one attempt passes through, in one place: key, then log, then OkHttp with everything off that would send
 * a request again or to another place behind our back.
 */
final class Chain {

    private static final int CALLS_AT_ONCE = 64;
    private static final int IDLE_SECONDS = 60;

    private Chain() {}

    static OkHttpClient of(Settings settings, Optional<OkHttpClient> brought) {
        OkHttpClient.Builder http = brought.map(OkHttpClient::newBuilder).orElseGet(Chain::own);
        List<Interceptor> links = List.of(new CredentialsLink(settings.baseUrl()), new LoggingLink(settings.time()));
        http.interceptors().addAll(0, links);
        http.networkInterceptors().add(new RetryAfterShield());
        return http.followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .build();
    }

    private static OkHttpClient.Builder own() {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("anyint-http")));
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return new OkHttpClient.Builder().dispatcher(dispatcher);
    }
}
