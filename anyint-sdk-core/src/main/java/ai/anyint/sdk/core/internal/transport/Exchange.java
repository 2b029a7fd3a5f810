package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.internal.json.Json;
import ai.anyint.sdk.core.internal.json.UnreadableJsonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
    private final RequestOptions options;
    private final RetryBudget budget;
    private final OkHttpClient http;
    private final Object client;
    private final Request.Builder request;
    private final Failures failures;
    private final Followers followers;
    private final CredentialsProvider credentials;
    private final AtomicReference<@Nullable Secret> inUse = new AtomicReference<>();
    private final Duration limit;
    private final long started;
    private int attempts;
    private long attemptStarted;
    private @Nullable Attempt attempt;
    private boolean inFlight;

    Exchange(
            ApiCall<R> call,
            Settings settings,
            Urls urls,
            RetryBudget budget,
            OkHttpClient http,
            Object client,
            Followers followers) {
        this.call = call;
        this.settings = settings;
        this.budget = budget;
        this.http = http;
        this.client = client;
        this.followers = followers;
        this.options = followers.options(call.options());
        this.credentials = options.key().isPresent()
                ? CredentialsProvider.of(options.key().get())
                : settings.credentials().getOrDefault(call.endpoint().family(), CredentialsProvider.none());
        this.limit = options.callTimeout().orElse(settings.callTimeout());
        this.started = settings.time().nanoTime();
        Optional<String> idempotencyKey = idempotencyKey();
        this.request = Requests.of(call, urls.of(call), options, idempotencyKey);
        this.failures =
                new Failures(call.endpoint(), idempotencyKey, call.secrets().values());
    }

    /** Made before the first attempt, so that every repeat of this call carries the same. */
    private Optional<String> idempotencyKey() {
        if (method() != HttpMethod.POST) {
            return Optional.empty();
        }
        return options.idempotencyKey()
                .or(() -> Optional.of(
                        new UUID(settings.random().nextLong(), settings.random().nextLong()).toString()));
    }

    /** Returns the next attempt, ready to be sent. */
    Call next() {
        Secret credential = credential();
        attempts++;
        failures.attempted(attempts, credential);
        attempt = new Attempt(
                client, call.endpoint(), attempts, credential, call.secrets().values());
        followers.attempting(attempts);
        attemptStarted = settings.time().nanoTime();
        Call next = http.newCall(request.tag(Attempt.class, attempt).build());
        long nanos = Math.min(
                options.attemptTimeout().orElse(settings.attemptTimeout()).toNanos(), nanosLeft());
        next.timeout().timeout(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
        inFlight = true;
        return next;
    }

    Outcome<R> answered(Answer answer) {
        release();
        inFlight = false;
        if (answer.isSuccess() || isAlreadyDeleted(answer)) {
            Outcome<R> outcome = read(answer);
            if (outcome instanceof Outcome.Done<R>) {
                budget.earn();
            }
            return followed(outcome, OptionalInt.of(answer.status()), answer);
        }
        Optional<Duration> retryAfter =
                RetryAfter.in(answer.headers(), settings.time().now());
        AnyIntException refusal = failures.refused(answer, retryAfter);
        boolean mayRepeat = RetryRules.mayRepeat(
                method(), settings.retry().repeatsUnclearWrites(), answer.status(), refusal.facts());
        Outcome<R> outcome = mayRepeat ? repeatOr(refusal, retryAfter) : Outcome.failed(refusal);
        return followed(outcome, OptionalInt.of(answer.status()), answer);
    }

    Outcome<R> unanswered(IOException failure) {
        release();
        inFlight = false;
        Attempt failed = Objects.requireNonNull(attempt, "attempt");
        boolean sent = !RetryRules.neverSent(failure, failed);
        if (failure instanceof InterruptedIOException && nanosLeft() <= 0) {
            return followed(Outcome.failed(failures.late(limit, sent)), OptionalInt.empty(), null);
        }
        AnyIntException unreached = failures.unreached(failure, sent);
        Outcome<R> outcome =
                RetryRules.mayRepeat(method(), settings.retry().repeatsUnclearWrites(), failure, failed, sent)
                        ? repeatOr(unreached, Optional.empty())
                        : Outcome.failed(unreached);
        return followed(outcome, OptionalInt.empty(), null);
    }

    /** The repeat of a removal finds what the attempt before it left: nothing. */
    private boolean isAlreadyDeleted(Answer answer) {
        return method() == HttpMethod.DELETE && attempts > 1 && answer.status() == 404;
    }

    /** Makes the exception for a call that was stopped from outside. */
    AnyIntException stopped(String how) {
        return failures.interrupted(how, inFlight);
    }

    void ended(Outcome<R> outcome) {
        release();
        followers.ended(outcome, attempts, sinceNanos(started));
    }

    void canceled() {
        release();
        followers.canceled(attempts, sinceNanos(started));
    }

    void broke() {
        release();
        followers.broke(attempts, sinceNanos(started));
    }

    /** A cancel may come while the attempt ends by itself; its provider is told once all the same. */
    private void release() {
        Secret key = inUse.getAndSet(null);
        if (key != null) {
            credentials.ended(key);
        }
    }

    private Outcome<R> followed(Outcome<R> outcome, OptionalInt status, @Nullable Answer answer) {
        followers.attempted(outcome, attempts, status, sinceNanos(attemptStarted), answer);
        return outcome;
    }

    private Outcome<R> repeatOr(AnyIntException failure, Optional<Duration> retryAfter) {
        int most = options.maxAttempts().orElse(settings.retry().maxAttempts());
        if (attempts >= most) {
            return Outcome.failed(failure);
        }
        Duration asked = retryAfter.orElse(Duration.ZERO);
        Duration own = Backoff.before(attempts, settings.retry(), settings.random());
        Duration pause = asked.compareTo(own) > 0 ? asked : own;
        if (asked.compareTo(settings.retry().maxRetryAfter()) > 0
                || pause.compareTo(Duration.ofNanos(nanosLeft())) >= 0
                || !budget.take()) {
            return Outcome.failed(failure);
        }
        LOG.debug(
                "operation={} attempt={} repeat_in_ms={} repeats_left={}",
                call.endpoint().operation(),
                attempts,
                pause.toMillis(),
                budget.left());
        return Outcome.repeat(pause);
    }

    private Outcome<R> read(Answer answer) {
        try {
            Class<?> type = call.endpoint().answer().orElse(null);
            R value = call.resultOf(type == null ? null : Json.read(answer.body(), type));
            return Outcome.done(value, answer, attempts);
        } catch (UnreadableJsonException e) {
            return Outcome.failed(failures.unreadable(answer, e.where()));
        }
    }

    private Secret credential() {
        KeyFamily family = call.endpoint().family();
        Secret key = current(family)
                .orElseThrow(() -> failures.credentials("the client has no " + family.option() + ": set "
                        + family.environmentVariable() + " or the builder's " + family.option() + "."));
        inUse.set(key);
        if (!fitsAHeader(key.reveal())) {
            throw failures.credentials("the " + family.option() + " has a character that no header can carry.");
        }
        return key;
    }

    private static boolean fitsAHeader(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) <= ' ' || key.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private Optional<Secret> current(KeyFamily family) {
        try {
            return credentials.current();
        } catch (RuntimeException e) {
            throw failures.credentials("the provider of the " + family.option() + " failed.", e);
        }
    }

    private long nanosLeft() {
        return limit.toNanos() - (settings.time().nanoTime() - started);
    }

    private Duration sinceNanos(long start) {
        return Duration.ofNanos(settings.time().nanoTime() - start);
    }

    private HttpMethod method() {
        return call.endpoint().method();
    }
}
