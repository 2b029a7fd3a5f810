package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.KeyDetails;
import ai.anyint.sdk.core.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When what is left will be spent, told as an interval of UTC days that holds the true one nine times in ten, as far as the
 * future is like the past.
 *
 * <p>How: the complete days of the activity are fitted by a level, a factor for each day of the week and a growth (the two
 * latter from two weeks on). Growth is believed the less, the less the history shows it; 2&nbsp;% a day is taken as usual. A
 * thousand futures are drawn, each from another past that would fit as well, with the scatter that was seen, so a spike comes
 * again about as often as it came. The interval leaves out the first and the last twentieth of them, and the middle one is
 * the likely day. The draws have a fixed seed: the same input gives the same forecast.
 *
 * <p>Days without calls count as zero, those before the first call not at all; nor does the day of the first call, unless
 * the window begins with it, since it may be only the rest of one. Today counts by what is left of it. What nobody has seen
 * yet, such as a launch or another model, is in no interval.
 *
 * <p>A pure function: it calls nothing and reads no clock. Results are immutable and say what they are in
 * {@code toString()}.
 */
public sealed interface SpendForecast permits Spent, RunsOut, Lasts, TooLittleHistory {

    /** How many times in a hundred the interval is to hold the true day. */
    int INTERVAL_PERCENT = 90;

    /** How many complete days a forecast needs. */
    int DAYS_NEEDED = 7;

    /** How many days a forecast looks ahead, today included: three times what the service remembers. */
    int HORIZON_DAYS = 90;

    /**
     * Returns the forecast for a whole account.
     *
     * @param activity the history; ask for all 30 days
     * @param asOf when activity and {@code left} were read
     * @param left what may still be spent: the balance, or the rest of a budget of your own
     * @throws IllegalArgumentException when activity and {@code asOf} lie more than a day apart
     */
    static SpendForecast of(Activity activity, Instant asOf, Money left) {
        return Forecaster.forecast(History.of(activity, asOf), left);
    }

    /**
     * Returns the forecast for one key, until it has spent its credit limit. The service tells what a key spent, but not on
     * which days: of each day since the key was created, it is taken to have spent the same share.
     *
     * @param activity the history; ask for all 30 days
     * @param key the key as it was read
     * @param asOf when activity and key were read
     * @throws IllegalArgumentException when the key has no credit limit or does not tell what it spent, or when activity and
     *     {@code asOf} lie more than a day apart
     */
    static SpendForecast ofKey(Activity activity, KeyDetails key, Instant asOf) {
        return Forecaster.forecast(History.ofKey(activity, key, asOf), KeyShare.left(key));
    }

    /** Returns the UTC day on which the forecast was made. */
    LocalDate today();

    /** Returns what was left. */
    Money left();
}
