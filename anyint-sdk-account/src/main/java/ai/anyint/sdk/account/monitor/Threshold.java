package ai.anyint.sdk.account.monitor;

import ai.anyint.sdk.core.Money;

/**
 * A balance below which somebody wants to know, and the one at which it is well again. Between the two nothing is told, so
 * that a balance which moves about the threshold does not flap. Equal by value.
 *
 * @param lowBelow it is low once the balance is below this
 * @param clearedAt it is well again once the balance is this or more
 */
public record Threshold(Money lowBelow, Money clearedAt) {

    /** Refuses a threshold that is cleared while it is low. */
    public Threshold {
        if (clearedAt.compareTo(lowBelow) < 0) {
            throw new IllegalArgumentException(
                    "clearedAt must be " + lowBelow + " or more, where it is low below that, not " + clearedAt);
        }
    }

    /**
     * Returns a threshold in US dollars that is cleared at the same amount.
     *
     * @throws IllegalArgumentException when it is no amount
     */
    public static Threshold below(String amount) {
        return new Threshold(Money.of(amount), Money.of(amount));
    }

    /**
     * Returns the same threshold, cleared at this amount in US dollars. Leave more between the two than the balance moves
     * between two readings.
     *
     * @throws IllegalArgumentException when it is no amount, or less than where it is low
     */
    public Threshold clearedAt(String amount) {
        return new Threshold(lowBelow, Money.of(amount));
    }

    boolean isLow(Money balance, boolean wasLow) {
        return balance.compareTo(wasLow ? clearedAt : lowBelow) < 0;
    }
}
