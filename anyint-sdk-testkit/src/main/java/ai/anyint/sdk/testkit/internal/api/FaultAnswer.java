package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.FaultPlan;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import java.time.Duration;
import java.util.Arrays;
import okio.ByteString;

/** What a struck call gets. */
final class FaultAnswer {

    private static final String MESSAGE = "Injected by a test.";

    private FaultAnswer() {}

    /** Returns what comes instead of any answer. */
    static WireResponse instead(FaultPlan plan, Family family) {
        return plan.error()
                .map(error -> error(error, family))
                .orElseGet(() -> WireResponse.empty(WireResponse.NO_ANSWER))
                .struck(plan);
    }

    /** Returns what becomes of an answer whose work is done. */
    static WireResponse of(FaultPlan plan, Family family, WireResponse done) {
        boolean hasBody = done.stream().isPresent() || done.body().size() > 0;
        if (plan.phase() == FaultPlan.Phase.MID_BODY && hasBody) {
            return done.halved(plan.connection()
                            .filter(FaultPlan.Connection.GARBAGE::equals)
                            .isPresent())
                    .struck(plan);
        }
        done.stream().ifPresent(EventStream::settleWhole);
        return instead(plan, family);
    }

    private static WireResponse error(FaultPlan.ErrorAnswer error, Family family) {
        ByteString body = family.error(typeOf(error), error.code(), MESSAGE);
        WireResponse response = WireResponse.json(error.status(), body);
        return error.retryAfter()
                .map(after -> response.with("Retry-After", Long.toString(wholeSeconds(after))))
                .orElse(response);
    }

    private static long wholeSeconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }

    private static String typeOf(FaultPlan.ErrorAnswer error) {
        return Arrays.stream(ErrorCode.values())
                .filter(known -> known.wire().equals(error.code()))
                .findFirst()
                .map(ErrorCode::type)
                .orElseGet(() -> typeOf(error.status()));
    }

    private static String typeOf(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 402 -> "billing_error";
            case 403 -> "permission_error";
            case 404 -> "not_found_error";
            case 409 -> "conflict_error";
            case 429 -> "rate_limit_error";
            default -> status >= 500 ? "api_error" : "invalid_request_error";
        };
    }
}
