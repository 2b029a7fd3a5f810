package ai.anyint.sdk.testkit.internal.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine's no, and why. Carries no stack trace: a refusal is an ordinary answer, and may be frequent. */
public final class Refusal extends RuntimeException {

    private final ErrorCode code;
    private final String explanation;
    private final @Nullable String param;

    private Refusal(ErrorCode code, String explanation, @Nullable String param) {
        super(code.wire() + ": " + explanation, null, false, false);
        this.code = code;
        this.explanation = explanation;
        this.param = param;
    }

    /** Refuses with a code, in words that name what was judged. */
    public static Refusal of(ErrorCode code, String explanation) {
        return new Refusal(code, explanation, null);
    }

    /** Refuses a field or parameter, by its wire name. */
    public static Refusal param(ErrorCode code, String param, String explanation) {
        return new Refusal(code, explanation, param);
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
}
