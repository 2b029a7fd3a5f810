package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;

/** What a client was built with, already checked. */
public record Settings(
        HttpUrl baseUrl,
        Map<KeyFamily, CredentialsProvider> credentials,
        TimeSource time,
        RandomGenerator random,
        int maxAttempts,
        Duration callTimeout,
        Duration attemptTimeout,
        Duration maxRetryAfter,
        long maxResponseBytes) {}
