package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The truth about money: the balance is the sum of the entries, kept up to date. */
final class Ledger {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private BigDecimal balance = BigDecimal.ZERO;

    Ledger copy() {
        Ledger copy = new Ledger();
        copy.entries.addAll(entries);
        copy.balance = balance;
        return copy;
    }

    LedgerEntry book(
            LedgerEntry.Type type,
            BigDecimal amount,
            Instant at,
            long requestNumber,
            long keyId,
            @Nullable String modelId) {
        balance = balance.add(amount);
        LedgerEntry entry =
                new LedgerEntry(entries.size() + 1L, type, amount, balance, at, requestNumber, keyId, modelId);
        entries.add(entry);
        return entry;
    }

    BigDecimal balance() {
        return balance;
    }

    List<LedgerEntry> entries() {
        return Collections.unmodifiableList(entries);
    }
}
