package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;

/** What the service refuses in a top-up, refused before it is sent. */
final class TopUpRules {

    private static final Money SMALLEST = Money.of("5.00");
    private static final Money LARGEST = Money.of("100000.00");
    private static final int CENTS = 2;

    private TopUpRules() {}

    static Money checked(Money amount) {
        if (amount.toBigDecimal().scale() > CENTS) {
            throw new IllegalArgumentException(
                    "amount: Must be a decimal in plain notation with at most two decimals.");
        }
        if (amount.compareTo(SMALLEST) < 0 || amount.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("amount: Must be from " + SMALLEST + " to " + LARGEST + " US dollars.");
        }
        return amount;
    }
}
