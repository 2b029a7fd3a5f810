/**
 * Keys, base URL and floor of each environment apart. Start at {@link ai.anyint.sdk.account.environment.Environments}.
 */
@NullMarked
package ai.anyint.sdk.account.environment;

import org.jspecify.annotations.NullMarked;
