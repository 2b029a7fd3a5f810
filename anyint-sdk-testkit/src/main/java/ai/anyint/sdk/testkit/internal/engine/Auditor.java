package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recomputes from the ledger what the account keeps up to date, and stops the test when they differ: after every command, and
 * from the entries that are new since the one before, because an entry never changes. So the cost of a request stays the
 * same however long its history is.
 */
final class Auditor {

    private final Ledger ledger;
    private final Keys keys;
    private final Invoices invoices;
    private final Map<Long, BigDecimal> spent = new HashMap<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private int audited;
    private boolean on = true;

    Auditor(Ledger ledger, Keys keys, Invoices invoices) {
        this.ledger = ledger;
        this.keys = keys;
        this.invoices = invoices;
    }

    void turn(boolean state) {
        on = state;
    }

    void check() {
        if (on) {
            audit();
        }
    }

    private void audit() {
        List<LedgerEntry> entries = ledger.entries();
        while (audited < entries.size()) {
            LedgerEntry entry = entries.get(audited);
            BigDecimal after = sum.add(entry.amount());
            require(after, entry.balanceAfter(), "balanceAfter of ledger entry ", entry.number());
            entry.keyId().ifPresent(key -> spent.merge(key, entry.amount().negate(), BigDecimal::add));
            sum = after;
            audited++;
        }
        require(sum, ledger.balance(), "the balance after entry ", audited);
        BigDecimal invoiced = BigDecimal.ZERO;
        for (Key key : keys.all()) {
            BigDecimal fromLedger = spent.getOrDefault(key.id(), BigDecimal.ZERO);
            invoiced = invoiced.add(key.spent().subtract(fromLedger));
            if (!invoices.areIssued()) {
                require(fromLedger, key.spent(), "the spending of key ", key.id());
            }
        }
        require(
                invoices.total(),
                invoiced,
                "the spending beyond the ledger, of so many keys: ",
                keys.all().size());
    }

    /** The words are put together only where they are needed. */
    private static void require(BigDecimal expected, BigDecimal kept, String what, long which) {
        if (expected.compareTo(kept) != 0) {
            throw new IllegalStateException("the fake's books are wrong, please report it: " + what + which + " is "
                    + kept.toPlainString() + ", but the books say " + expected.toPlainString());
        }
    }
}
