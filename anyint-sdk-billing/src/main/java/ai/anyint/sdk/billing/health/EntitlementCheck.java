package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.billing.Entitlement;
import ai.anyint.sdk.billing.Entitlements;
import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.core.error.NotFoundException;
import java.util.Map;
import java.util.Set;

/** Judges whether a key may call a model. */
final class EntitlementCheck {

    private static final Map<RefusalReason, Refusal> REFUSALS = Map.ofEntries(
            refusal(RefusalReason.KEY_DISABLED, Signal.KEY, "the key is disabled", "enable it, or use another"),
            refusal(RefusalReason.KEY_EXPIRED, Signal.KEY, "the key has expired", "move its expiry, or use another"),
            refusal(
                    RefusalReason.MODEL_NOT_ALLOWED,
                    Signal.KEY,
                    "the key's own lists do not allow the model",
                    "allow it on the key, or use another key"),
            refusal(
                    RefusalReason.KEY_CREDIT_LIMIT_EXCEEDED,
                    Signal.KEY,
                    "the key has spent its credit limit",
                    "raise the limit, or use another key"),
            refusal(
                    RefusalReason.BYOK_CREDENTIAL_MISSING,
                    Signal.KEY,
                    "the provider's credential is missing, disabled, or not for this model",
                    "enable or replace the credential"),
            refusal(
                    RefusalReason.SUBSCRIPTION_EXPIRED,
                    Signal.SUBSCRIPTION,
                    "the key's subscription has expired",
                    "renew it, and use its new key"),
            refusal(
                    RefusalReason.SUBSCRIPTION_CANCELED,
                    Signal.SUBSCRIPTION,
                    "the key's subscription was canceled",
                    "buy another, and use its key"),
            refusal(
                    RefusalReason.MODEL_NOT_IN_SUBSCRIPTION,
                    Signal.ENTITLEMENT,
                    "the key's subscription does not have the model",
                    "use another key for it, or a subscription that has it"),
            refusal(
                    RefusalReason.TIER_UNAVAILABLE,
                    Signal.ENTITLEMENT,
                    "the tier that was bought is down, and no other is tried",
                    "wait for it, or call another model; ask AnyInt if it stays"),
            refusal(
                    RefusalReason.DAILY_CALL_LIMIT_EXCEEDED,
                    Signal.ENTITLEMENT,
                    "the calls of this UTC day are used up",
                    "wait for the next day, or call another model"),
            refusal(
                    RefusalReason.MONTHLY_CAP_EXCEEDED,
                    Signal.ENTITLEMENT,
                    "the units of this period are used up",
                    "wait for the next period, or call another model"),
            refusal(
                    RefusalReason.INSUFFICIENT_BALANCE,
                    Signal.BALANCE,
                    "the prepaid balance is used up",
                    "top up the balance"));

    /** A refusal without a reason is still a refusal. */
    private static final RefusalReason UNSAID = RefusalReason.of("not_allowed");

    private static final Set<String> MISSING = Set.of("key_not_found", "model_not_found");

    private EntitlementCheck() {}

    /** What a refusal means for a person. */
    private record Refusal(Signal signal, String cause, String action) {}

    private static Map.Entry<RefusalReason, Refusal> refusal(
            RefusalReason reason, Signal signal, String cause, String action) {
        return Map.entry(reason, new Refusal(signal, cause, action));
    }

    /**
     * Judges one pair.
     *
     * @param told reasons that another part tells, with figures
     */
    static void judge(Part part, WatchedModel watched, Entitlements entitlements, Set<RefusalReason> told) {
        try {
            Entitlement entitlement = entitlements.check(watched.modelId(), watched.apiKeyId());
            if (entitlement.allowed()) {
                return;
            }
            RefusalReason reason = entitlement.reason().orElse(UNSAID);
            if (!isTransient(reason) && !told.contains(reason)) {
                add(part, watched, reason);
            }
        } catch (NotFoundException missing) {
            // Any other code is about the route, and says nothing of the key.
            String code = missing.code().filter(MISSING::contains).orElseThrow(() -> missing);
            part.add(
                    Severity.CRITICAL,
                    code,
                    "there is no such key or model for the provisioning key of this check",
                    "correct what is watched, or use another key or model");
        }
    }

    /** Throttling ends by itself within a window, and is the client's to wait for. */
    private static boolean isTransient(RefusalReason reason) {
        return reason.equals(RefusalReason.RATE_LIMIT_EXCEEDED);
    }

    private static void add(Part part, WatchedModel watched, RefusalReason reason) {
        Refusal refusal = REFUSALS.getOrDefault(
                reason,
                new Refusal(Signal.KEY, "calls are refused: " + reason, "see the code in AnyInt's documentation"));
        part.add(
                refusal.signal(),
                Severity.CRITICAL,
                reason.value(),
                watched.subject(),
                refusal.cause(),
                refusal.action());
    }
}
