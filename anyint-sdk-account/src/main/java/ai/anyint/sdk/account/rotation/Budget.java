package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.KeyDetails;
import ai.anyint.sdk.account.rotation.NotRotatableException.Reason;
import ai.anyint.sdk.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Shares what a key has left to spend between it and its successor, so that the limits of both never add up to more than
 * the first one: half each while both work, and all of it to the successor in the end.
 */
final class Budget {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The service rounds charges to ten decimals. */
    private static final int DECIMALS = 10;

    private Budget() {}

    /** Returns what is left, or empty when nothing limits the key. */
    static Optional<Money> left(KeyDetails key) {
        return key.creditLimit()
                .map(limit -> less(
                        limit,
                        key.spent()
                                .orElseThrow(() -> new NotRotatableException(
                                        key.id(),
                                        Reason.SPENT_UNKNOWN,
                                        "has a credit limit, and the service does not say what it has spent"))));
    }

    /** Returns the limit that the old key keeps while both work; empty when there is nothing to share. */
    static Optional<Money> lowered(KeyDetails old) {
        return old.creditLimit()
                .flatMap(limit ->
                        left(old).map(Budget::half).filter(Money::isPositive).map(limit::minus));
    }

    /** Returns the limit, less an amount, and never below zero. */
    static Money less(Money limit, Money amount) {
        Money left = limit.minus(amount);
        return left.isNegative() ? Money.ZERO : left;
    }

    static Money larger(Money one, Money other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Money half(Money left) {
        return Money.of(left.toBigDecimal().divide(TWO, DECIMALS, RoundingMode.DOWN));
    }
}
