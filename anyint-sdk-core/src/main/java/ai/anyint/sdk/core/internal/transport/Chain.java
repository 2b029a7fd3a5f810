package ai.anyint.sdk.core.internal.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * Composes what one attempt passes through, in one place: the user's interceptors, the key, the log, then OkHttp with
 * everything off that would send a request again or to another place behind our back.
 */
final class Chain {

    private static final int CALLS_AT_ONCE = 64;
    private static final int IDLE_SECONDS = 60;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private Chain() {}

    static OkHttpClient of(Settings settings, Optional<OkHttpClient> brought) {
        OkHttpClient.Builder http = brought.isPresent() ? brought.get().newBuilder() : own(settings.baseUrl());
        OriginGuard origin = new OriginGuard(settings.baseUrl());
        List<Interceptor> links = new ArrayList<>();
        links.add(new UserCodeLink());
        links.addAll(settings.attemptInterceptors());
        links.add(new CredentialsLink(origin));
        links.add(new LoggingLink(settings.time()));
        if (settings.loggedBodyCharacters() > 0) {
            links.add(new BodyLoggingLink(settings.loggedBodyCharacters()));
        }
        http.interceptors().addAll(0, links);
        http.interceptors().add(new DialLink());
        http.networkInterceptors().add(new WireLink(origin));
        return http.followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .build();
    }

    /** The limit of an attempt is the one that counts: OkHttp's own shorter ones for reading and writing would cut it. */
    private static OkHttpClient.Builder own(HttpUrl baseUrl) {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("anyint-http")));
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        OkHttpClient.Builder http = new OkHttpClient.Builder();
        if (!baseUrl.isHttps()) {
            // Nothing is sent to another origin, and reading certificates that nobody needs takes longer than the rest.
            http.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        return http.dispatcher(dispatcher)
                .socketFactory(new InterruptibleSockets())
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
    }
}
