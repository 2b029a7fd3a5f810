package ai.anyint.sdk.core;

import ai.anyint.sdk.core.intercept.CallInterceptor;
import ai.anyint.sdk.core.internal.redact.Redactor;
import ai.anyint.sdk.core.internal.transport.Settings;
import ai.anyint.sdk.core.internal.transport.Transport;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link AnyIntClient}. Every option has a default but the key that the calls need. Not safe for use by several
 * threads.
 */
public final class AnyIntClientBuilder {

    private final Map<KeyFamily, CredentialsProvider> credentials = new EnumMap<>(KeyFamily.class);
    private HttpUrl baseUrl = BaseUrl.parse(AnyIntClient.PRODUCTION_URL, "baseUrl");
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private Duration callTimeout = Duration.ofSeconds(60);
    private Duration attemptTimeout = Duration.ofSeconds(30);
    private long maxResponseBytes = 8L * 1024 * 1024;
    private int loggedBodyCharacters;
    private final List<CallInterceptor> callInterceptors = new ArrayList<>();
    private final List<Interceptor> attemptInterceptors = new ArrayList<>();
    private @Nullable RandomGenerator random;
    private @Nullable TimeSource time;
    private @Nullable OkHttpClient httpClient;

    AnyIntClientBuilder() {}

    AnyIntClientBuilder environment(Map<String, String> environment) {
        for (KeyFamily family : KeyFamily.values()) {
            CredentialsProvider provider = CredentialsProvider.environment(environment, family.environmentVariable());
            if (provider.current().isPresent()) {
                credentials.put(family, provider);
            }
        }
        if (credentials.isEmpty()) {
            throw new IllegalStateException("no key in the environment: set "
                    + KeyFamily.PROVISIONING.environmentVariable() + " to read the account, "
                    + KeyFamily.INFERENCE.environmentVariable() + " to list models");
        }
        String url = environment.getOrDefault("ANYINT_BASE_URL", "").strip();
        if (!url.isEmpty()) {
            baseUrl = BaseUrl.parse(url, "ANYINT_BASE_URL");
        }
        return this;
    }

    /**
     * Sets where the service is; default {@link AnyIntClient#PRODUCTION_URL}. Change it for a gateway of your own or a
     * fake. Plain http is refused except to a loopback address, because keys travel with every request.
     *
     * @throws IllegalArgumentException when it is no http(s) URL, has a query, a fragment or a user, or would send keys in
     *     the clear
     */
    public AnyIntClientBuilder baseUrl(String url) {
        baseUrl = BaseUrl.parse(url, "baseUrl");
        return this;
    }

    /** Sets the key for the account and billing APIs. No default. */
    public AnyIntClientBuilder provisioningKey(Secret key) {
        return provisioningKey(CredentialsProvider.of(key));
    }

    /** Sets the key for the account and billing APIs, from text. No default. */
    public AnyIntClientBuilder provisioningKey(String key) {
        return provisioningKey(Secret.of(key, KeyFamily.PROVISIONING.option()));
    }

    /** Sets where the key for the account and billing APIs comes from; asked before every attempt. No default. */
    public AnyIntClientBuilder provisioningKey(CredentialsProvider provider) {
        credentials.put(KeyFamily.PROVISIONING, provider);
        return this;
    }

    /** Sets the inference key, with which the models that it may call are listed. No default. */
    public AnyIntClientBuilder apiKey(Secret key) {
        return apiKey(CredentialsProvider.of(key));
    }

    /** Sets the inference key, from text. No default. */
    public AnyIntClientBuilder apiKey(String key) {
        return apiKey(Secret.of(key, KeyFamily.INFERENCE.option()));
    }

    /** Sets where the inference key comes from; asked before every attempt. No default. */
    public AnyIntClientBuilder apiKey(CredentialsProvider provider) {
        credentials.put(KeyFamily.INFERENCE, provider);
        return this;
    }

    /**
     * Sets when and how often requests are sent again; default {@link RetryPolicy#standard()}. Change it for a stricter or
     * looser budget, or set {@link RetryPolicy#never()} where something above already repeats.
     */
    public AnyIntClientBuilder retryPolicy(RetryPolicy policy) {
        retryPolicy = policy;
        return this;
    }

    /** Sets the deadline of a call over all its attempts and pauses; default 60 s. */
    public AnyIntClientBuilder callTimeout(Duration timeout) {
        callTimeout = Limits.positive(timeout, "callTimeout");
        return this;
    }

    /** Sets how long one attempt may take, connecting included; default 30 s. */
    public AnyIntClientBuilder attemptTimeout(Duration timeout) {
        attemptTimeout = Limits.positive(timeout, "attemptTimeout");
        return this;
    }

    /** Sets the largest answer that is read; default 8 MiB. */
    public AnyIntClientBuilder maxResponseBytes(long bytes) {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("maxResponseBytes must be from 1 to 2 GiB");
        }
        maxResponseBytes = bytes;
        return this;
    }

    /**
     * Sets the clock and the way to wait; default {@link TimeSource#system()}. For tests; the client does not close it.
     */
    public AnyIntClientBuilder timeSource(TimeSource source) {
        time = source;
        return this;
    }

    /**
     * Sets the source of jitter and idempotency keys; default a {@link SecureRandom}. For tests. Must be thread-safe.
     */
    public AnyIntClientBuilder random(RandomGenerator generator) {
        random = generator;
        return this;
    }

    /** Adds code around whole calls, repeats included. Interceptors are called in the order they were added. */
    public AnyIntClientBuilder callInterceptor(CallInterceptor interceptor) {
        callInterceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Adds code around each attempt. It stands before the link that adds the key, so it never sees one; a request that it
     * sends to another origin is refused.
     */
    public AnyIntClientBuilder attemptInterceptor(Interceptor interceptor) {
        attemptInterceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Logs bodies at TRACE, redacted, up to so many characters; default 0, which is none. Only fields that the SDK knows
     * to be harmless show their value. Nothing but this option turns it on.
     */
    public AnyIntClientBuilder logBodies(int characters) {
        if (characters < 0 || characters > Redactor.BODY_LIMIT) {
            throw new IllegalArgumentException("logBodies must be from 0 to " + Redactor.BODY_LIMIT);
        }
        loggedBodyCharacters = characters;
        return this;
    }

    /**
     * Brings an HTTP client: its pool, proxy, TLS and interceptors are used, and it is never closed. Its interceptors see
     * each attempt with the key. Redirects, cookies, cache and OkHttp's own repeats stay off for calls to AnyInt.
     */
    public AnyIntClientBuilder httpClient(OkHttpClient client) {
        httpClient = client;
        return this;
    }

    /** Builds the client. */
    public AnyIntClient build() {
        TimeSource own = time == null ? TimeSource.system() : time;
        Settings settings = new Settings(
                baseUrl,
                Map.copyOf(credentials),
                own,
                random == null ? new LazyRandom() : random,
                retryPolicy,
                callTimeout,
                attemptTimeout,
                maxResponseBytes,
                loggedBodyCharacters,
                List.copyOf(callInterceptors),
                List.copyOf(attemptInterceptors));
        return new AnyIntClient(baseUrl, new Transport(settings, Optional.ofNullable(httpClient), time == null));
    }
}
