/** What an account cost, for a person. Start at {@link ai.anyint.sdk.account.report.CostReport}. */
@NullMarked
package ai.anyint.sdk.account.report;

import org.jspecify.annotations.NullMarked;
