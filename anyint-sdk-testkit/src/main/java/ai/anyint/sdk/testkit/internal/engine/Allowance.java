package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a subscription allows: of one model on its tier, or of all models of one unit that a plan covers. */
record Allowance(
        Unit unit, @Nullable String modelId, @Nullable Tier tier, Meter daily, Meter monthly) {

    Allowance copy(Meter copiedDaily) {
        return new Allowance(unit, modelId, tier, copiedDaily, monthly.copy());
    }

    boolean isTwinOf(Allowance other) {
        return unit == other.unit && Objects.equals(modelId, other.modelId);
    }

    AllowanceView view(Subscription subscription, Instant now) {
        Window day = daily.window(subscription, now);
        Window month = monthly.window(subscription, now);
        return new AllowanceView(
                modelId,
                tier,
                unit,
                month.used(),
                monthly.limit(),
                month.period().end(),
                day.used(),
                daily.limit(),
                day.period().end());
    }
}
