package ai.anyint.sdk.billing.budget;

/** What stops a step. */
public enum BudgetLimit {
    /** The prepaid balance, at its floor. */
    BALANCE("the balance"),
    /** The credit limit of the key. */
    KEY_CREDIT_LIMIT("the key's credit limit"),
    /** The subscription's calls of this UTC day. */
    DAILY_CALLS("the daily calls"),
    /** The subscription's tokens, generations or tasks of this period. */
    MONTHLY_UNITS("the monthly cap"),
    /** Something else than an amount: the service would refuse the call, for a disabled key for instance. */
    ADMISSION("the admission");

    private final String words;

    BudgetLimit(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
