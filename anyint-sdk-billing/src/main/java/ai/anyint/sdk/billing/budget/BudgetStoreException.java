package ai.anyint.sdk.billing.budget;

/** A shared store failed. What was reserved before stays reserved until it is settled, or its lease ends. */
public final class BudgetStoreException extends BudgetException {

    /** Creates the exception; the cause is what the store's own library threw. */
    public BudgetStoreException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
