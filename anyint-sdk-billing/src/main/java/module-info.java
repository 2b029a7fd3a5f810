/** Reserved for AnyInt's billing API: plans, subscriptions, entitlements, ledger, invoices and webhooks. */
module ai.anyint.sdk.billing {
    requires transitive ai.anyint.sdk.core;
}
