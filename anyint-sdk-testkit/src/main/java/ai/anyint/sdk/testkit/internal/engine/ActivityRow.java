package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;

/** Sums of calls. */
public record ActivityRow(long requests, BigDecimal cost, long inputTokens, long outputTokens) {

    /** No calls at all. */
    public static final ActivityRow NONE = new ActivityRow(0, BigDecimal.ZERO, 0, 0);

    /** Returns the sums of both. */
    public ActivityRow plus(ActivityRow other) {
        return new ActivityRow(
                requests + other.requests,
                cost.add(other.cost),
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens);
    }
}
