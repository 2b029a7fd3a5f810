package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.billing.Subscription;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What is asked in one check, and by whom it is judged. */
record Examination(
        BillingClient billing,
        Optional<BalanceCheck> balance,
        SubscriptionCheck subscription,
        CapsCheck caps,
        Set<WatchedModel> watched,
        InvoiceCheck invoices) {

    Examined at(Instant now, Optional<Examined> before) {
        Checkup checkup = new Checkup(now, before);
        Set<RefusalReason> told = new HashSet<>();
        balance.ifPresent(check -> {
            if (checkup.read(Signal.BALANCE, "balance", check::judge)) {
                told.add(RefusalReason.INSUFFICIENT_BALANCE);
            }
        });
        LatestSubscription latest = new LatestSubscription(billing.subscriptions());
        boolean isKnown = checkup.read(
                Signal.SUBSCRIPTION,
                "subscriptions",
                part -> latest.get().ifPresent(it -> subscription.judge(part, it)));
        if (checkup.read(
                Signal.ENTITLEMENT,
                "caps",
                part -> latest.active()
                        .ifPresent(
                                it -> caps.judge(part, billing.subscriptions().usage(it.subscriptionId()))))) {
            told.add(RefusalReason.DAILY_CALL_LIMIT_EXCEEDED);
            told.add(RefusalReason.MONTHLY_CAP_EXCEEDED);
        }
        Set<WatchedModel> bought =
                isKnown ? bought(latest.active()) : before.map(Examined::bought).orElse(Set.of());
        Set<WatchedModel> pairs = new LinkedHashSet<>(watched);
        pairs.addAll(bought);
        pairs.forEach(pair -> checkup.read(
                Signal.KEY, pair.subject(), part -> EntitlementCheck.judge(part, pair, billing.entitlements(), told)));
        checkup.read(Signal.PAYMENT, "invoices", part -> invoices.judge(part, billing.invoices()));
        return new Examined(checkup.report(), checkup.parts(), bought);
    }

    /** A plan lists no models: it is watched where somebody names one. */
    private static Set<WatchedModel> bought(Optional<Subscription> active) {
        Set<WatchedModel> bought = new LinkedHashSet<>();
        active.ifPresent(it ->
                it.models().forEach(model -> bought.add(new WatchedModel(model.modelId(), it.apiKeyId()))));
        return bought;
    }
}
