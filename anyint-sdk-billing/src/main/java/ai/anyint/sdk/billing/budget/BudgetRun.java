package ai.anyint.sdk.billing.budget;

import java.util.Optional;

/**
 * How a run of steps ended.
 *
 * @param done how many steps ran, in order; a later run goes on after them
 * @param stoppedBy what let no further step begin; empty when all of them ran. After a {@link BudgetStoreException} the last
 *     step that is done may be unsettled: its estimate counts until its lease ends
 */
public record BudgetRun(long done, Optional<BudgetException> stoppedBy) {

    /** Returns whether all steps ran. */
    public boolean isComplete() {
        return stoppedBy.isEmpty();
    }
}
