package ai.anyint.sdk.core;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.ApiResponse;
import ai.anyint.sdk.core.internal.transport.Transport;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A connection to AnyInt: keys, transport and their settings. Build one, share it, close it at the end; the clients of the
 * other modules, such as {@code AccountClient.of(anyint)}, are light views of it.
 *
 * <p>Immutable and safe for use by several threads. Its {@code toString} names the base URL and no key.
 */
public final class AnyIntClient implements AutoCloseable {

    /** The production base URL (public documentation). */
    public static final String PRODUCTION_URL = "https://gateway.api.anyint.ai";

    private final HttpUrl baseUrl;
    private final Transport transport;

    AnyIntClient(HttpUrl baseUrl, Transport transport) {
        this.baseUrl = baseUrl;
        this.transport = transport;
    }

    /**
     * Creates a client from {@code ANYINT_PROVISIONING_KEY}, {@code ANYINT_API_KEY} and, where set,
     * {@code ANYINT_BASE_URL}.
     *
     * @throws IllegalStateException when neither key is set
     * @throws IllegalArgumentException when a value is not usable; the message names the variable
     */
    public static AnyIntClient fromEnv() {
        return fromEnv(System.getenv());
    }

    static AnyIntClient fromEnv(Map<String, String> environment) {
        return builder().environment(environment).build();
    }

    /** Returns a builder, which reads no environment. */
    public static AnyIntClientBuilder builder() {
        return new AnyIntClientBuilder();
    }

    /**
     * Executes a call and waits for its result.
     *
     * @throws ai.anyint.sdk.core.error.AnyIntException when it fails
     * @throws IllegalStateException when this client is closed
     */
    public <R extends @Nullable Object> R execute(ApiCall<R> call) {
        return transport.execute(call);
    }

    /**
     * Executes a call and returns at once. The future fails with an {@link ai.anyint.sdk.core.error.AnyIntException};
     * cancelling it ends the request, or the pause before a repeat. What is chained without an executor runs on one of the
     * client's threads and must not block.
     *
     * @throws IllegalStateException when this client is closed
     */
    public <R extends @Nullable Object> CompletableFuture<R> executeAsync(ApiCall<R> call) {
        return transport.executeAsync(call);
    }

    /** Like {@link #execute}, and returns the result together with status, headers, request id and attempts. */
    public <R extends @Nullable Object> ApiResponse<R> exchange(ApiCall<R> call) {
        return transport.exchange(call);
    }

    /** Like {@link #executeAsync}, with the result together with status, headers, request id and attempts. */
    public <R extends @Nullable Object> CompletableFuture<ApiResponse<R>> exchangeAsync(ApiCall<R> call) {
        return transport.exchangeAsync(call);
    }

    /**
     * Ends running calls, threads and connections. An {@code OkHttpClient} that the user brought stays open, and only this
     * client's calls on it end. Closing twice does nothing more.
     */
    @Override
    public void close() {
        transport.close();
    }

    @Override
    public String toString() {
        return "AnyIntClient[" + baseUrl + "]";
    }
}
