/** The account's state and keys, blocking or as futures. Start at {@link ai.anyint.sdk.account.AccountClient}. */
@ModelStyle
@NullMarked
package ai.anyint.sdk.account;

import ai.anyint.sdk.core.internal.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
