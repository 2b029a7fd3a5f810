package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.billing.CapUsage;
import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.billing.Usage;
import java.math.BigDecimal;

/** Judges how near a subscription is to its caps. */
final class CapsCheck {

    private final BigDecimal near;
    private final BigDecimal clear;

    CapsCheck(BigDecimal near, BigDecimal clear) {
        this.near = near;
        this.clear = clear;
    }

    void judge(Part part, Usage usage) {
        for (CapUsage cap : usage.caps()) {
            // By its window, so that the next one begins without an alarm.
            String alarm = subject(usage, cap) + cap.resetsAt();
            boolean stands = part.stands(alarm, reaches(cap, near), !reaches(cap, clear));
            if (cap.used() >= cap.limit()) {
                part.add(
                        Signal.ENTITLEMENT,
                        Severity.CRITICAL,
                        refusal(cap).value(),
                        subject(usage, cap),
                        cap.toString(),
                        "wait for the reset, or call another model");
            } else if (stands) {
                part.add(
                        Signal.ENTITLEMENT,
                        Severity.WARNING,
                        cap.window() == CapUsage.Window.DAY ? "daily_call_limit_near" : "monthly_cap_near",
                        subject(usage, cap),
                        cap.toString(),
                        "slow down what can wait until the reset");
            }
        }
    }

    private static RefusalReason refusal(CapUsage cap) {
        return cap.window() == CapUsage.Window.DAY
                ? RefusalReason.DAILY_CALL_LIMIT_EXCEEDED
                : RefusalReason.MONTHLY_CAP_EXCEEDED;
    }

    /** Exact, because a share as a double may miss a threshold that it meets. */
    private static boolean reaches(CapUsage cap, BigDecimal share) {
        return BigDecimal.valueOf(cap.used()).compareTo(share.multiply(BigDecimal.valueOf(cap.limit()))) >= 0;
    }

    private static String subject(Usage usage, CapUsage cap) {
        return "subscription " + usage.subscriptionId() + ", " + cap.unit()
                + cap.modelId().map(id -> " of " + id).orElse("");
    }
}
