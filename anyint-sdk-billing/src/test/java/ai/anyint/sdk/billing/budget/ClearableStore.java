package ai.anyint.sdk.billing.budget;

import java.util.function.Function;

/** A store that somebody may empty while guards use it. */
final class ClearableStore implements BudgetStore {

    private BudgetLedger ledger = BudgetLedger.empty();

    @Override
    public synchronized <T> T update(String budget, Function<? super BudgetLedger, ? extends T> change) {
        return change.apply(ledger);
    }

    synchronized void clear() {
        ledger = BudgetLedger.empty();
    }
}
