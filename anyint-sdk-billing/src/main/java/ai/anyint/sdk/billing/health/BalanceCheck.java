package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.core.Money;
import java.util.function.Supplier;

/** Judges the prepaid balance: low below one amount, and well again only from another. */
record BalanceCheck(Supplier<Money> balance, Money low, Money enough) {

    static final String EXHAUSTED = "balance_exhausted";

    void judge(Part part) {
        Money left = balance.get();
        boolean low = part.stands("low", left.compareTo(low()) < 0, left.compareTo(enough) >= 0);
        if (!left.isPositive()) {
            part.add(
                    Severity.CRITICAL,
                    EXHAUSTED,
                    "is " + left + " USD: what it pays for is refused",
                    "top up to " + enough + " USD or more");
        } else if (low) {
            part.add(
                    Severity.WARNING,
                    "balance_low",
                    "is " + left + " USD, of which " + low() + " to " + enough + " were wanted",
                    "top up to " + enough + " USD or more");
        }
    }
}
