/** Watches the balance in the background. Start at {@link ai.anyint.sdk.account.monitor.BalanceMonitor}. */
@NullMarked
package ai.anyint.sdk.account.monitor;

import org.jspecify.annotations.NullMarked;
