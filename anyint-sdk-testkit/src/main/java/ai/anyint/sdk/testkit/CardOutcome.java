package ai.anyint.sdk.testkit;

/** What the card of a fake account does when something is paid by it. */
public enum CardOutcome {
    /** It pays. The default. */
    ACCEPT,
    /** It refuses: the purchase, renewal, top-up or payment is 402 {@code payment_declined} and changes nothing. */
    DECLINE
}
