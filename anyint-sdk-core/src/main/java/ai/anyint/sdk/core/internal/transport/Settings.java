package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.core.intercept.CallInterceptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;

/** What a client was built with, already checked. */
public record Settings(
        HttpUrl baseUrl,
        Map<KeyFamily, CredentialsProvider> credentials,
        TimeSource time,
        RandomGenerator random,
        RetryPolicy retry,
        Duration callTimeout,
        Duration attemptTimeout,
        long maxResponseBytes,
        int loggedBodyCharacters,
        List<CallInterceptor> callInterceptors,
        List<Interceptor> attemptInterceptors) {}
