package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Recomputes from the ledger what the account keeps up to date, and stops the test when they differ. After every command
 * on a short ledger; on a long one whenever it has grown by a hundredth, so that the cost of a request stays the same.
 */
final class Auditor {

    private boolean on = true;
    private int next;

    void turn(boolean state) {
        on = state;
    }

    void check(Ledger ledger, Collection<Key> keys) {
        if (on && ledger.size() >= next) {
            next = ledger.size() + ledger.size() / 100;
            audit(ledger, keys);
        }
    }

    private static void audit(Ledger ledger, Collection<Key> keys) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<Long, BigDecimal> spent = new HashMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            sum = sum.add(entry.amount());
            require(sum, entry.balanceAfter(), "balanceAfter of ledger entry " + entry.number());
            entry.keyId().ifPresent(key -> spent.merge(key, entry.amount().negate(), BigDecimal::add));
        }
        require(sum, ledger.balance(), "balance");
        keys.forEach(key ->
                require(spent.getOrDefault(key.id(), BigDecimal.ZERO), key.spent(), "what key " + key.id() + " spent"));
    }

    private static void require(BigDecimal fromLedger, BigDecimal kept, String what) {
        if (fromLedger.compareTo(kept) != 0) {
            throw new IllegalStateException("the fake's books are wrong, please report it: " + what + " is "
                    + kept.toPlainString() + ", but the ledger says " + fromLedger.toPlainString());
        }
    }
}
