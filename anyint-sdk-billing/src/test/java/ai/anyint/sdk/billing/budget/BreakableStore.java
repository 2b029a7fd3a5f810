package ai.anyint.sdk.billing.budget;

import java.util.function.Function;

/** A store whose server may go away while guards use it. */
final class BreakableStore implements BudgetStore {

    private final BudgetStore store = BudgetStore.inMemory();
    private volatile boolean broken;

    void breakDown() {
        broken = true;
    }

    @Override
    public <T> T update(String budget, Function<? super BudgetLedger, ? extends T> change) {
        if (broken) {
            throw new BudgetStoreException("no connection", new IllegalStateException("the server is gone"));
        }
        return store.update(budget, change);
    }
}
