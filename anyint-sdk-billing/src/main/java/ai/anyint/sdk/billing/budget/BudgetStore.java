package ai.anyint.sdk.billing.budget;

import java.util.function.Function;

/**
 * Where guards keep what they share, so that together they do not spend what each alone may: threads of one process in
 * memory, which is the default, processes in a database by {@link JdbcBudgetStore}. One of your own has to do a single
 * thing: read a short text, change it and write it back, atomically.
 *
 * <p>A store is for one AnyInt account. Implementations must be safe for use by several threads.
 */
public interface BudgetStore {

    /**
     * Changes the ledger of a budget, alone: nobody else reads or changes the same one meanwhile. The change may be
     * called again, on a fresh copy, when what it did could not be kept. It does nothing but change the ledger; where it
     * throws it has changed nothing, and the exception goes on.
     *
     * @param budget its name, at most 200 characters; one that was never seen has {@link BudgetLedger#empty()}
     * @return what the change returns
     * @throws BudgetStoreException when the store fails
     */
    <T> T update(String budget, Function<? super BudgetLedger, ? extends T> change);

    /** Returns a new store for the guards of one process. Nothing outlives it. */
    static BudgetStore inMemory() {
        return new MemoryStore();
    }
}
