/** How long what is left will last. Start at {@link ai.anyint.sdk.account.forecast.SpendForecast}. */
@NullMarked
package ai.anyint.sdk.account.forecast;

import org.jspecify.annotations.NullMarked;
