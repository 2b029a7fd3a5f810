package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.ApiResponse;
import ai.anyint.sdk.core.internal.json.Preparation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Sends calls, and stops sending when it is closed. */
public final class Transport implements AutoCloseable {

    private final Settings settings;
    private final OkHttpClient http;
    private final Urls urls;
    private final RetryBudget budget;
    private final boolean ownsHttp;
    private final boolean ownsTime;
    private final Set<AsyncRun<?, ?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Creates a transport over the client that the user brought, or over one of its own. */
    public Transport(Settings settings, Optional<OkHttpClient> brought, boolean ownsTime) {
        Preparation.ofClient();
        this.settings = settings;
        this.urls = new Urls(settings.baseUrl());
        this.http = Chain.of(settings, brought);
        this.budget = new RetryBudget(settings.retry());
        this.ownsHttp = brought.isEmpty();
        this.ownsTime = ownsTime;
    }

    /** Sends the call and waits for its result. */
    public <R extends @Nullable Object> R execute(ApiCall<R> call) {
        return run(call).value();
    }

    /** Sends the call and waits for its result with what came around it. */
    public <R extends @Nullable Object> ApiResponse<R> exchange(ApiCall<R> call) {
        return run(call).response();
    }

    /** Sends the call and returns at once. */
    public <R extends @Nullable Object> CompletableFuture<R> executeAsync(ApiCall<R> call) {
        return start(call, Outcome.Done::value);
    }

    /** Sends the call and returns at once; the result comes with what was around it. */
    public <R extends @Nullable Object> CompletableFuture<ApiResponse<R>> exchangeAsync(ApiCall<R> call) {
        return start(call, Outcome.Done::response);
    }

    private <R extends @Nullable Object> Outcome.Done<R> run(ApiCall<R> call) {
        return BlockingRun.run(newExchange(call), settings.time(), settings.maxResponseBytes(), () -> closed);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what follows the end only forgets the run
    private <R extends @Nullable Object, T extends @Nullable Object> CompletableFuture<T> start(
            ApiCall<R> call, Function<Outcome.Done<R>, T> result) {
        AsyncRun<R, T> run =
                new AsyncRun<>(newExchange(call), result, settings.time(), settings.maxResponseBytes(), () -> closed);
        running.add(run);
        run.whenComplete((value, failure) -> running.remove(run));
        run.send();
        return run;
    }

    private <R extends @Nullable Object> Exchange<R> newExchange(ApiCall<R> call) {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        call.endpoint().answer().ifPresent(Preparation::ofAnswer);
        Followers followers = Followers.of(settings.callInterceptors(), call.endpoint(), budget);
        try {
            return new Exchange<>(call, settings, urls, budget, http, this, followers);
        } catch (RuntimeException e) {
            followers.broke(0, Duration.ZERO);
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
        cancelOwnCalls();
        running.forEach(AsyncRun::close);
        if (ownsTime) {
            settings.time().close();
        }
        if (ownsHttp) {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    /** Only ours: the dispatcher may be shared with the rest of the user's program. */
    private void cancelOwnCalls() {
        List<Call> sent = http.dispatcher().runningCalls();
        List<Call> queued = http.dispatcher().queuedCalls();
        Stream.concat(queued.stream(), sent.stream()).filter(this::isOwn).forEach(Call::cancel);
    }

    private boolean isOwn(Call call) {
        Attempt attempt = call.request().tag(Attempt.class);
        return attempt != null && attempt.client() == this;
    }
}
