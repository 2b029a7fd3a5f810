/**
 * Whether billing lets requests through, and will tomorrow. Start at {@link ai.anyint.sdk.billing.health.BillingHealth}.
 */
@NullMarked
package ai.anyint.sdk.billing.health;

import org.jspecify.annotations.NullMarked;
