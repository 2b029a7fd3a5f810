package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;

/** What a key may call now, and what would pay for it. Immutable and safe for use by several threads. */
public final class Entitlements {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    Entitlements(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /**
     * Returns whether a call of this key to this model would be admitted now, what would pay for it, and what is left
     * (decided). It takes nothing and changes nothing; the caller's address is not judged.
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such key, or there is no such model
     */
    public Entitlement check(String modelId, long apiKeyId) {
        return anyint.execute(BillingCalls.entitlement(modelId, apiKeyId).with(options));
    }
}
