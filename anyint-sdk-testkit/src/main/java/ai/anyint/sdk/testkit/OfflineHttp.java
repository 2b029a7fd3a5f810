package ai.anyint.sdk.testkit;

import java.net.Proxy;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** HTTP clients that go nowhere but to the fake: no proxy, no TLS, and no thread that keeps a test run alive. */
final class OfflineHttp {

    private static final int IDLE_SECONDS = 5;

    private static final OkHttpClient BASE = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .dispatcher(dispatcher())
            .build();

    private OfflineHttp() {}

    static OkHttpClient direct() {
        return BASE;
    }

    static OkHttpClient with(Interceptor transport) {
        return BASE.newBuilder().addInterceptor(transport).build();
    }

    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "anyint-fake-http");
                    thread.setDaemon(true);
                    return thread;
                }));
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return dispatcher;
    }
}
