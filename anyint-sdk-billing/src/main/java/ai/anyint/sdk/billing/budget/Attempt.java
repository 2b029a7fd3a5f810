package ai.anyint.sdk.billing.budget;

import java.util.Optional;

/**
 * What came of an attempt to begin a step.
 *
 * @param hit what it would hit; empty when it may begin
 */
record Attempt(Optional<BudgetLimit> hit, Standing standing, Reading reading) {}
