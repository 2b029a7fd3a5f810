package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an allowance was used at one instant. */
public record AllowanceView(
        @Nullable String modelId,
        @Nullable Tier tier,
        Unit unit,
        long monthlyUsed,
        long monthlyLimit,
        Instant monthlyResetsAt,
        long dailyCallsUsed,
        long dailyCallLimit,
        Instant dailyResetsAt) {

    /** Returns how many calls the day has left, never below zero. */
    public long dailyCallsRemaining() {
        return Math.max(0, dailyCallLimit - dailyCallsUsed);
    }

    /** Returns what the period has left, never below zero. */
    public long monthlyRemaining() {
        return Math.max(0, monthlyLimit - monthlyUsed);
    }
}
