package ai.anyint.sdk.billing.budget;

class MemoryStoreTest extends BudgetStoreContract {

    private final BudgetStore one = BudgetStore.inMemory();

    @Override
    BudgetStore store() {
        return one;
    }
}
