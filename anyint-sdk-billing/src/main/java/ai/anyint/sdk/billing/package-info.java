/** What AnyInt charges and what pays for it, blocking or as futures. Start at {@link ai.anyint.sdk.billing.BillingClient}. */
@ModelStyle
@NullMarked
package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.internal.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
