package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.core.Money;

/**
 * What a step of a program uses, as an estimate or as it turned out. Limits that do not stand ignore their part: what a
 * subscription pays costs no money, and what the balance pays uses no units.
 *
 * @param money US dollars from the balance and the key's credit limit; 0 or more
 * @param calls model calls, for a daily limit; 0 to 10^15
 * @param units tokens, generations or tasks, whichever the subscription's monthly cap counts; 0 to 10^15
 */
public record Spend(Money money, long calls, long units) {

    /** Nothing at all. */
    public static final Spend NONE = new Spend(Money.ZERO, 0, 0);

    private static final long MOST = 1_000_000_000_000_000L;

    /** Refuses what is below zero, or beyond any budget. */
    public Spend {
        require(!money.isNegative(), "money");
        require(calls >= 0 && calls <= MOST, "calls");
        require(units >= 0 && units <= MOST, "units");
    }

    private static void require(boolean valid, String field) {
        if (!valid) {
            throw new IllegalArgumentException(field + " of a spend must be 0 or more, and at most " + MOST);
        }
    }

    /**
     * Returns one call that costs so many US dollars.
     *
     * @throws IllegalArgumentException when it is no amount, or below zero
     */
    public static Spend money(String amount) {
        return money(Money.of(amount));
    }

    /**
     * Returns one call that costs so much.
     *
     * @throws IllegalArgumentException when it is below zero
     */
    public static Spend money(Money amount) {
        return new Spend(amount, 1, 0);
    }

    /**
     * Returns one call that uses so many tokens, generations or tasks of a subscription.
     *
     * @throws IllegalArgumentException when it is below zero
     */
    public static Spend units(long units) {
        return new Spend(Money.ZERO, 1, units);
    }

    /** Returns the same for a step that makes so many calls. */
    public Spend withCalls(long number) {
        return new Spend(money, number, units);
    }

    /** Returns the sum of both. */
    public Spend plus(Spend other) {
        return new Spend(money.plus(other.money), calls + other.calls, units + other.units);
    }

    /** Returns whether it is nothing at all. */
    public boolean isNone() {
        return calls == 0 && units == 0 && money.equals(Money.ZERO);
    }

    Spend minus(Spend part) {
        return new Spend(money.minus(part.money), calls - part.calls, units - part.units);
    }
}
