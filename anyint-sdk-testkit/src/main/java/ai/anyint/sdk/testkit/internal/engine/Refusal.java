package ai.anyint.sdk.testkit.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine's no, and why. Carries no stack trace: a refusal is an ordinary answer, and may be frequent. */
public final class Refusal extends RuntimeException {

    private final ErrorCode code;
    private final String explanation;
    private final @Nullable String param;
    private final transient @Nullable LimitState limit;
    private final @Nullable Duration retryAfter;

    private Refusal(
            ErrorCode code,
            String explanation,
            @Nullable String param,
            @Nullable LimitState limit,
            @Nullable Duration retryAfter) {
        super(code.wire() + ": " + explanation, null, false, false);
        this.code = code;
        this.explanation = explanation;
        this.param = param;
        this.limit = limit;
        this.retryAfter = retryAfter;
    }

    /** Refuses with a code, in words that name what was judged. */
    public static Refusal of(ErrorCode code, String explanation) {
        return new Refusal(code, explanation, null, null, null);
    }

    /** Refuses a field or parameter, by its wire name. */
    public static Refusal param(ErrorCode code, String param, String explanation) {
        return new Refusal(code, explanation, param, null, null);
    }

    /** Refuses because a limit is used up; the caller may come back when it lets go. */
    static Refusal limited(ErrorCode code, String explanation, LimitState limit, Instant now) {
        return new Refusal(code, explanation, null, limit, Duration.between(now, limit.resetsAt()));
    }

    /** Returns the code. */
    public ErrorCode code() {
        return code;
    }

    /** Returns the words. */
    public String explanation() {
        return explanation;
    }

    /** Returns the field or parameter that is wrong. */
    public Optional<String> param() {
        return Optional.ofNullable(param);
    }

    /** Returns the limit that is used up. */
    public Optional<LimitState> limit() {
        return Optional.ofNullable(limit);
    }

    /** Returns after how long the limit lets go. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
