package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.AllowanceView;
import ai.anyint.sdk.testkit.internal.engine.Offer;
import ai.anyint.sdk.testkit.internal.engine.Subscriptions;
import java.io.IOException;
import okio.ByteString;

/** How far a subscription is used: an entry a model where each has its own limits, an entry a unit where they are shared. */
final class UsageJson {

    private UsageJson() {}

    static ByteString of(Subscriptions.UsageView usage) {
        boolean shared = usage.subscription().offer() instanceof Offer.OfPlan;
        return JsonOut.object(out -> out.field(
                        "subscriptionId", usage.subscription().id())
                .field("periodStart", usage.subscription().currentPeriod().start())
                .field("periodEnd", usage.subscription().currentPeriod().end())
                .array(shared ? "shared" : "models", usage.allowances(), UsageJson::entry));
    }

    static void entry(JsonOut out, AllowanceView view) throws IOException {
        if (view.modelId() != null && view.tier() != null) {
            out.field("modelId", view.modelId())
                    .field("channelTier", view.tier().wire());
        }
        out.field("unit", view.unit().wire())
                .field("monthlyUsed", view.monthlyUsed())
                .field("monthlyLimit", view.monthlyLimit())
                .field("monthlyRemaining", view.monthlyRemaining())
                .field("monthlyResetsAt", view.monthlyResetsAt())
                .field("dailyCallsUsed", view.dailyCallsUsed())
                .field("dailyCallLimit", view.dailyCallLimit())
                .field("dailyCallsRemaining", view.dailyCallsRemaining())
                .field("dailyResetsAt", view.dailyResetsAt());
    }
}
