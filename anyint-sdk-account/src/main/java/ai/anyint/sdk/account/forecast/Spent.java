package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.core.Money;
import java.time.LocalDate;

/**
 * Nothing is left already.
 *
 * @param today the UTC day of the forecast
 * @param left zero, or less after the call that was admitted on the last cent
 */
public record Spent(LocalDate today, Money left) implements SpendForecast {

    @Override
    public String toString() {
        return "nothing left: " + left;
    }
}
