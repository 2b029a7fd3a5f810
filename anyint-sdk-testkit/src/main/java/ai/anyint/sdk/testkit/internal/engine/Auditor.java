package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Recomputes from the ledger what the account keeps up to date, and stops the test when they differ. After every command
 * on a short ledger; on a long one whenever it has grown by a hundredth, so that the cost of a request stays the same.
 */
final class Auditor {

    private final Ledger ledger;
    private final Keys keys;
    private final Invoices invoices;
    private boolean on = true;
    private int next;

    Auditor(Ledger ledger, Keys keys, Invoices invoices) {
        this.ledger = ledger;
        this.keys = keys;
        this.invoices = invoices;
    }

    void turn(boolean state) {
        on = state;
    }

    void check() {
        if (on && ledger.size() >= next) {
            next = ledger.size() + ledger.size() / 100;
            audit();
        }
    }

    private void audit() {
        BigDecimal sum = BigDecimal.ZERO;
        Map<Long, BigDecimal> spent = new HashMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            sum = sum.add(entry.amount());
            require(sum, entry.balanceAfter(), "balanceAfter of ledger entry " + entry.number());
            entry.keyId().ifPresent(key -> spent.merge(key, entry.amount().negate(), BigDecimal::add));
        }
        require(sum, ledger.balance(), "balance");
        BigDecimal invoiced = BigDecimal.ZERO;
        for (Key key : keys.all()) {
            BigDecimal fromLedger = spent.getOrDefault(key.id(), BigDecimal.ZERO);
            invoiced = invoiced.add(key.spent().subtract(fromLedger));
            if (!invoices.areIssued()) {
                require(fromLedger, key.spent(), "what key " + key.id() + " spent");
            }
        }
        require(invoices.total(), invoiced, "what the keys spent beyond the ledger");
    }

    private static void require(BigDecimal expected, BigDecimal kept, String what) {
        if (expected.compareTo(kept) != 0) {
            throw new IllegalStateException("the fake's books are wrong, please report it: " + what + " is "
                    + kept.toPlainString() + ", but the books say " + expected.toPlainString());
        }
    }
}
