/**
 * Stops a program before the money or a cap runs out, also where many threads and processes spend together. Start at {@link
 * ai.anyint.sdk.billing.budget.BudgetGuard}.
 */
@NullMarked
package ai.anyint.sdk.billing.budget;

import org.jspecify.annotations.NullMarked;
