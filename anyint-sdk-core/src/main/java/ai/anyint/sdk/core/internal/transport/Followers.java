package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.intercept.AttemptReport;
import ai.anyint.sdk.core.intercept.CallInterceptor;
import ai.anyint.sdk.core.intercept.CallReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells the user's call interceptors of one call. A cancel comes from any thread and at any moment: one thing is told at a
 * time, the end once, and nothing after it.
 */
final class Followers {

    private final RetryBudget budget;
    private final List<CallInterceptor.Following> all;
    private boolean ended;

    private Followers(List<CallInterceptor.Following> all, RetryBudget budget) {
        this.all = all;
        this.budget = budget;
    }

    static Followers of(List<CallInterceptor> interceptors, Endpoint<?> endpoint, RetryBudget budget) {
        if (interceptors.isEmpty()) {
            return new Followers(List.of(), budget);
        }
        Followers followers = new Followers(new ArrayList<>(), budget);
        try {
            interceptors.forEach(interceptor -> followers.all.add(interceptor.begin(endpoint)));
        } catch (RuntimeException veto) {
            followers.broke(0, Duration.ZERO);
            throw veto;
        }
        return followers;
    }

    RequestOptions options(RequestOptions given) {
        RequestOptions options = given;
        for (CallInterceptor.Following one : all) {
            options = one.options(options);
        }
        return options;
    }

    synchronized void attempting(int number) {
        if (all.isEmpty() || ended) {
            return;
        }
        all.forEach(one -> one.attempting(number));
    }

    synchronized void attempted(
            Outcome<?> outcome, int number, OptionalInt status, Duration duration, @Nullable Answer answer) {
        if (all.isEmpty() || ended) {
            return;
        }
        Optional<Duration> repeatsIn =
                outcome instanceof Outcome.Repeat<?> repeat ? Optional.of(repeat.pause()) : Optional.empty();
        AttemptReport report = new AttemptReport(number, status, duration, repeatsIn, rateLimitRemaining(answer));
        all.forEach(one -> one.attempted(report));
    }

    void ended(Outcome<?> outcome, int attempts, Duration duration) {
        if (outcome instanceof Outcome.Done<?> done) {
            OptionalInt status = OptionalInt.of(done.answer().status());
            end(CallReport.Outcome.SUCCESS, status, null, attempts, duration);
        } else if (outcome instanceof Outcome.Failed<?> failed) {
            AnyIntException failure = failed.failure();
            end(CallReport.Outcome.FAILURE, failure.status(), failure, attempts, duration);
        }
    }

    void canceled(int attempts, Duration duration) {
        end(CallReport.Outcome.CANCELED, OptionalInt.empty(), null, attempts, duration);
    }

    /** The call ends with what no call should throw: a veto, or a failure in the user's own code. */
    void broke(int attempts, Duration duration) {
        end(CallReport.Outcome.FAILURE, OptionalInt.empty(), null, attempts, duration);
    }

    private synchronized void end(
            CallReport.Outcome outcome,
            OptionalInt status,
            @Nullable AnyIntException failure,
            int attempts,
            Duration duration) {
        if (all.isEmpty() || ended) {
            return;
        }
        ended = true;
        CallReport report =
                new CallReport(outcome, status, Optional.ofNullable(failure), attempts, duration, budget.left());
        all.forEach(one -> one.ended(report));
    }

    private static OptionalLong rateLimitRemaining(@Nullable Answer answer) {
        String value = answer == null ? null : answer.headers().get("x-ratelimit-remaining");
        if (value == null || !value.matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(value));
    }
}
