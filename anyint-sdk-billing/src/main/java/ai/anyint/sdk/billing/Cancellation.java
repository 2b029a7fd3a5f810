package ai.anyint.sdk.billing;

/** The body of a cancellation. */
record Cancellation(boolean atPeriodEnd) {}
