package ai.anyint.sdk.billing.budget;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Ledgers in this process, each behind its own lock. */
final class MemoryStore implements BudgetStore {

    private final Map<String, BudgetLedger> ledgers = new ConcurrentHashMap<>();

    @Override
    public <T> T update(String budget, Function<? super BudgetLedger, ? extends T> change) {
        BudgetLedger ledger = ledgers.get(budget);
        if (ledger == null) {
            ledger = ledgers.computeIfAbsent(budget, name -> BudgetLedger.empty());
        }
        synchronized (ledger) {
            return change.apply(ledger);
        }
    }
}
