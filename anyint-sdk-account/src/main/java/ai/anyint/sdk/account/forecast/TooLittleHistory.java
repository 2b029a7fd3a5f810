package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.core.Money;
import java.time.LocalDate;

/**
 * There are fewer complete days than {@value SpendForecast#DAYS_NEEDED}, so any date would be a guess.
 *
 * @param today the UTC day of the forecast
 * @param left what was left
 * @param completeDays how many complete days there are
 */
public record TooLittleHistory(LocalDate today, Money left, int completeDays) implements SpendForecast {

    @Override
    public String toString() {
        return left + " left; too little history for a forecast: " + completeDays + " complete days of the "
                + DAYS_NEEDED + " it needs";
    }
}
