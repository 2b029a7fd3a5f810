package ai.anyint.sdk.core;

import ai.anyint.sdk.core.internal.json.MoneyDeserializer;
import ai.anyint.sdk.core.internal.json.MoneySerializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;

/**
 * An exact amount of US dollars, the one currency of AnyInt.
 *
 * <p>Equal by value: {@code Money.of("1.10")} equals {@code Money.of("1.1")}. There is deliberately no way in from
 * {@code double}. Immutable and safe for use by several threads.
 */
@JsonSerialize(using = MoneySerializer.class)
@JsonDeserialize(using = MoneyDeserializer.class)
public final class Money implements Comparable<Money> {

    /** No money at all. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int MOST_DIGITS = 100;
    private static final int CENTS = 2;

    private final BigDecimal value;

    private Money(BigDecimal value) {
        this.value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /**
     * Reads a decimal number such as {@code 25}, {@code 25.00} or {@code -0.000357}.
     *
     * @throws IllegalArgumentException when the text is not a decimal number of at most 100 digits
     */
    public static Money of(String amount) {
        if (amount.length() > MOST_DIGITS) {
            throw notAnAmount();
        }
        try {
            return of(new BigDecimal(amount));
        } catch (NumberFormatException e) {
            throw notAnAmount();
        }
    }

    /**
     * Takes the exact value of a decimal.
     *
     * @throws IllegalArgumentException when it has more than 100 digits before or after the point
     */
    public static Money of(BigDecimal amount) {
        // A short text such as 1E+999999999 would otherwise become a gigabyte as soon as somebody prints it.
        if (amount.scale() > MOST_DIGITS
                || (long) amount.precision() - amount.scale() > MOST_DIGITS
                || amount.scale() < -MOST_DIGITS) {
            throw notAnAmount();
        }
        return new Money(amount);
    }

    private static IllegalArgumentException notAnAmount() {
        return new IllegalArgumentException("amount must be a decimal number of at most 100 digits, such as 25.00");
    }

    /** Returns the exact sum. */
    public Money plus(Money other) {
        return new Money(value.add(other.value));
    }

    /** Returns the exact difference. */
    public Money minus(Money other) {
        return new Money(value.subtract(other.value));
    }

    /** Returns whether this is more than nothing. */
    public boolean isPositive() {
        return value.signum() > 0;
    }

    /** Returns whether this is less than nothing. */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** Returns the exact decimal, with at least two decimals. */
    public BigDecimal toBigDecimal() {
        return value.scale() < CENTS ? value.setScale(CENTS) : value;
    }

    @Override
    public int compareTo(Money other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && value.equals(money.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the wire form: plain notation with at least two decimals, such as {@code 4.999643} or {@code 5.00}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
