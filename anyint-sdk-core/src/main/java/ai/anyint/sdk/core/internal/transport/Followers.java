package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.intercept.AttemptReport;
import ai.anyint.sdk.core.intercept.CallInterceptor;
import ai.anyint.sdk.core.intercept.CallReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tells the user's call interceptors of one call; costs nothing where there are none. */
final class Followers {

    private static final Followers NOBODY = new Followers(List.of());

    private final List<CallInterceptor.Following> all;

    private Followers(List<CallInterceptor.Following> all) {
        this.all = all;
    }

    static Followers of(List<CallInterceptor> interceptors, Endpoint<?> endpoint) {
        return interceptors.isEmpty()
                ? NOBODY
                : new Followers(interceptors.stream()
                        .map(interceptor -> interceptor.begin(endpoint))
                        .toList());
    }

    RequestOptions options(RequestOptions given) {
        RequestOptions options = given;
        for (CallInterceptor.Following one : all) {
            options = one.options(options);
        }
        return options;
    }

    void attempting(int number) {
        all.forEach(one -> one.attempting(number));
    }

    void attempted(Outcome<?> outcome, int number, OptionalInt status, Duration duration, @Nullable Answer answer) {
        if (all.isEmpty()) {
            return;
        }
        Optional<Duration> repeatsIn =
                outcome instanceof Outcome.Repeat<?> repeat ? Optional.of(repeat.pause()) : Optional.empty();
        AttemptReport report = new AttemptReport(number, status, duration, repeatsIn, rateLimitRemaining(answer));
        all.forEach(one -> one.attempted(report));
    }

    void ended(Outcome<?> outcome, int attempts, Duration duration, long repeatsLeft) {
        if (all.isEmpty()) {
            return;
        }
        if (outcome instanceof Outcome.Done<?> done) {
            end(
                    CallReport.Outcome.SUCCESS,
                    OptionalInt.of(done.answer().status()),
                    null,
                    attempts,
                    duration,
                    repeatsLeft);
        } else if (outcome instanceof Outcome.Failed<?> failed) {
            AnyIntException failure = failed.failure();
            end(CallReport.Outcome.FAILURE, failure.status(), failure, attempts, duration, repeatsLeft);
        }
    }

    void canceled(int attempts, Duration duration, long repeatsLeft) {
        end(CallReport.Outcome.CANCELED, OptionalInt.empty(), null, attempts, duration, repeatsLeft);
    }

    private void end(
            CallReport.Outcome outcome,
            OptionalInt status,
            @Nullable AnyIntException failure,
            int attempts,
            Duration duration,
            long repeatsLeft) {
        if (!all.isEmpty()) {
            CallReport report =
                    new CallReport(outcome, status, Optional.ofNullable(failure), attempts, duration, repeatsLeft);
            all.forEach(one -> one.ended(report));
        }
    }

    private static OptionalLong rateLimitRemaining(@Nullable Answer answer) {
        String value = answer == null ? null : answer.headers().get("x-ratelimit-remaining");
        if (value == null || !value.matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(value));
    }
}
