package ai.anyint.sdk.account.forecast;

import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.KeyDetails;
import ai.anyint.sdk.account.KeyUsage;
import ai.anyint.sdk.core.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/** What of an account's spending is one key's. */
final class KeyShare {

    private KeyShare() {}

    /** Returns what the key may still spend. */
    static Money left(KeyDetails key) {
        Money limit = key.creditLimit()
                .orElseThrow(() -> new IllegalArgumentException("key " + key.id()
                        + " has no creditLimit, so there is none to reach; forecast the account's balance instead"));
        Money spent = key.spent()
                .orElseThrow(() -> new IllegalArgumentException(
                        "key " + key.id() + " does not tell what it has spent; read it from the service"));
        return limit.minus(spent);
    }

    /** Returns the key's share of what the account spent since the key was there, from 0 to 1. */
    static BigDecimal of(Activity activity, KeyDetails key, Money spentByAll) {
        BigDecimal ofKey = activity.keys().stream()
                .filter(usage -> usage.keyId() == key.id())
                .map(KeyUsage::cost)
                .reduce(Money.ZERO, Money::plus)
                .toBigDecimal();
        return spentByAll.isPositive()
                ? ofKey.divide(spentByAll.toBigDecimal(), MathContext.DECIMAL64)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.ONE)
                : BigDecimal.ZERO;
    }
}
