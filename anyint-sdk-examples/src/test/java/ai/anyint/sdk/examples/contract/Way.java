package ai.anyint.sdk.examples.contract;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.endpoint.ApiCall;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A face of the client over a transport of the testkit. */
enum Way {
    BLOCKING_IN_PROCESS(false, false),
    ASYNC_IN_PROCESS(true, false),
    BLOCKING_OVER_HTTP(false, true),
    ASYNC_OVER_HTTP(true, true);

    private final boolean async;
    private final boolean overHttp;

    Way(boolean async, boolean overHttp) {
        this.async = async;
        this.overHttp = overHttp;
    }

    boolean isAsync() {
        return async;
    }

    boolean isOverHttp() {
        return overHttp;
    }

    <R extends @Nullable Object> R execute(AnyIntClient anyint, ApiCall<R> call) {
        return async ? result(anyint.executeAsync(call)) : anyint.execute(call);
    }

    /** Waits for a future, and throws what the blocking face would throw. */
    static <R extends @Nullable Object> R result(CompletableFuture<R> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
