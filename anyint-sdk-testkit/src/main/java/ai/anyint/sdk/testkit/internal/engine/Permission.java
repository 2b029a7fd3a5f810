package ai.anyint.sdk.testkit.internal.engine;

/** A group of operations that roles are given as one. */
public enum Permission {
    /** Keys and the activity of keys; which ones, the role's scope says. */
    MANAGE_KEYS,
    MANAGE_BYOK,
    MANAGE_WEBHOOKS,
    MANAGE_PROJECTS,
    READ_PROJECTS,
    /** Balance, ledger, subscriptions, usage, invoices. */
    READ_BILLING,
    /** Top up, pay an invoice. */
    PAY,
    /** Buy, renew, cancel, regenerate. */
    SUBSCRIBE,
    /** Plans, prices, entitlements. */
    READ_CATALOGUE
}
