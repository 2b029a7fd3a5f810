package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.internal.json.Json;
import ai.anyint.sdk.core.internal.json.UnreadableJsonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one call over all its attempts: what to send next, and what an attempt's outcome means. It neither waits nor
 * sends, so the blocking and the asynchronous runner share every decision.
 */
final class Exchange<R extends @Nullable Object> {

    private static final Logger LOG = LoggerFactory.getLogger("ai.anyint.sdk.http");

    private final ApiCall<R> call;
    private final Settings settings;
    private final OkHttpClient http;
    private final Object client;
    private final Request request;
    private final Failures failures;
    private final long deadline;
    private int attempts;
    private boolean inFlight;

    Exchange(ApiCall<R> call, Settings settings, OkHttpClient http, Object client) {
        this.call = call;
        this.settings = settings;
        this.http = http;
        this.client = client;
        Optional<String> idempotencyKey = idempotencyKey();
        Request.Builder first = Requests.of(call, settings.baseUrl()).newBuilder();
        idempotencyKey.ifPresent(key -> first.header("Idempotency-Key", key));
        this.request = first.build();
        this.failures = new Failures(call.endpoint(), idempotencyKey);
        this.deadline = settings.time().nanoTime() + settings.callTimeout().toNanos();
    }

    /** Made before the first attempt, so that every repeat of this call carries the same. */
    private Optional<String> idempotencyKey() {
        if (method() != HttpMethod.POST) {
            return Optional.empty();
        }
        return Optional.of(
                new UUID(settings.random().nextLong(), settings.random().nextLong()).toString());
    }

    /** Returns the next attempt, ready to be sent. */
    Call next() {
        Secret credential = credential();
        attempts++;
        failures.attempted(attempts, credential);
        Call attempt = http.newCall(request.newBuilder()
                .tag(Attempt.class, new Attempt(client, call.endpoint(), attempts, credential))
                .build());
        long limit = Math.min(settings.attemptTimeout().toNanos(), nanosLeft());
        attempt.timeout().timeout(Math.max(limit, 1), TimeUnit.NANOSECONDS);
        inFlight = true;
        return attempt;
    }

    Outcome<R> answered(Answer answer) {
        inFlight = false;
        if (answer.isSuccess() || isRemovedBefore(answer)) {
            return read(answer);
        }
        Optional<Duration> retryAfter =
                RetryAfter.in(answer.headers(), settings.time().now());
        AnyIntException refusal = failures.refused(answer, retryAfter);
        return RetryRules.mayRepeat(method(), answer.status(), refusal)
                ? repeatOr(refusal, retryAfter)
                : Outcome.failed(refusal);
    }

    /** The attempt before, whose answer was lost, removed it. */
    private boolean isRemovedBefore(Answer answer) {
        return method() == HttpMethod.DELETE && attempts > 1 && answer.status() == 404;
    }

    Outcome<R> unanswered(IOException failure) {
        inFlight = false;
        if (failure instanceof InterruptedIOException && nanosLeft() <= 0) {
            return Outcome.failed(failures.late(settings.callTimeout()));
        }
        AnyIntException unreached = failures.unreached(failure);
        return RetryRules.mayRepeat(method(), failure)
                ? repeatOr(unreached, Optional.empty())
                : Outcome.failed(unreached);
    }

    AnyIntException interrupted(String how) {
        return failures.interrupted(how, inFlight);
    }

    private Outcome<R> repeatOr(AnyIntException failure, Optional<Duration> retryAfter) {
        if (attempts >= settings.maxAttempts()) {
            return Outcome.failed(failure);
        }
        Duration asked = retryAfter.orElse(Duration.ZERO);
        Duration own = Backoff.before(attempts, settings.random());
        Duration pause = asked.compareTo(own) > 0 ? asked : own;
        if (asked.compareTo(settings.maxRetryAfter()) > 0 || pause.compareTo(Duration.ofNanos(nanosLeft())) >= 0) {
            return Outcome.failed(failure);
        }
        LOG.debug("operation={} attempt={} repeat_in_ms={}", call.endpoint().operation(), attempts, pause.toMillis());
        return Outcome.repeat(pause);
    }

    private Outcome<R> read(Answer answer) {
        try {
            Class<?> type = call.endpoint().answer().orElse(null);
            return Outcome.done(call.resultOf(type == null ? null : Json.read(answer.body(), type)));
        } catch (UnreadableJsonException e) {
            return Outcome.failed(failures.unreadable(answer, e.where()));
        }
    }

    private Secret credential() {
        KeyFamily family = call.endpoint().family();
        CredentialsProvider provider = provider(settings.credentials(), family);
        Secret key = provider.current()
                .orElseThrow(() -> failures.credentials("the client has no " + family.option() + ": set "
                        + family.environmentVariable() + " or the builder's " + family.option() + "."));
        if (key.reveal().chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw failures.credentials("the " + family.option() + " has a character that no header can carry.");
        }
        return key;
    }

    private static CredentialsProvider provider(Map<KeyFamily, CredentialsProvider> all, KeyFamily family) {
        return all.getOrDefault(family, CredentialsProvider.none());
    }

    private long nanosLeft() {
        return deadline - settings.time().nanoTime();
    }

    private HttpMethod method() {
        return call.endpoint().method();
    }
}
