package ai.anyint.sdk.billing.budget;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What guards keep of one budget in a {@link BudgetStore}: the newest reading, what was settled since, and the open
 * reservations. To a store it is a text to keep. Not safe for use by several threads; a store gives it to one at a time.
 *
 * <p>The order of reads and settlements decides what is counted. What was settled before a read began is in that reading, and
 * is forgotten when it arrives. What was settled later is counted on top, until a read that began after it.
 */
public final class BudgetLedger {

    private static final int MOST_GENERATIONS = 8;

    private long reads;
    private @Nullable Reading reading;
    private final TreeMap<Long, Settled> settled;
    private final Map<String, Lease> leases;
    private Spend inFlight = Spend.NONE;
    private Instant nextExpiry = Instant.MAX;

    private BudgetLedger(
            long reads, @Nullable Reading reading, SortedMap<Long, Settled> settled, Map<String, Lease> leases) {
        this.reads = reads;
        this.reading = reading;
        this.settled = new TreeMap<>(settled);
        this.leases = new HashMap<>();
        leases.forEach(this::keep);
    }

    /** Returns a ledger in which nothing was read, settled or reserved. */
    public static BudgetLedger empty() {
        return new BudgetLedger(0, null, new TreeMap<>(), Map.of());
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static BudgetLedger decode(String text) {
        return LedgerJson.read(text);
    }

    /** Returns this ledger as JSON: a few hundred characters, and about a hundred more for each open reservation. */
    public String encoded() {
        return LedgerJson.write(this);
    }

    static BudgetLedger of(
            long reads, @Nullable Reading reading, SortedMap<Long, Settled> settled, Map<String, Lease> leases) {
        return new BudgetLedger(reads, reading, settled, leases);
    }

    /** Returns the ticket of a read that begins now. */
    long beginRead() {
        return ++reads;
    }

    /** Takes a reading, unless a read that began later has come first. */
    void take(Reading newer) {
        if (reading != null && newer.ticket() <= reading.ticket()) {
            return;
        }
        reading = newer;
        settled.headMap(newer.ticket()).clear();
        settled.replaceAll((generation, sums) -> sums.allUnsure());
    }

    void open(String id, Spend estimate, Instant expiresAt) {
        keep(id, new Lease(estimate, ticket(), expiresAt));
    }

    private void keep(String id, Lease lease) {
        inFlight = inFlight.plus(lease.estimate());
        leases.put(id, lease);
        if (lease.expiresAt().isBefore(nextExpiry)) {
            nextExpiry = lease.expiresAt();
        }
    }

    /** Books what a reservation cost. One whose lease has ended is booked too: its call was made all the same. */
    void settle(String id, Spend actual) {
        Lease lease = remove(id);
        book(actual, lease != null && isAfterTheReading(lease));
    }

    /** Books the estimate, because nobody knows what it cost. */
    void settleUnknown(String id) {
        Lease lease = remove(id);
        if (lease != null) {
            book(lease.estimate(), false);
        }
    }

    /** Forgets a reservation that surely cost nothing. */
    void release(String id) {
        remove(id);
    }

    /** Gives up the leases that have ended; their estimates count until the next read shows what became of them. */
    void expire(Instant now) {
        if (now.isBefore(nextExpiry)) {
            return;
        }
        leases.entrySet().stream()
                .filter(lease -> !lease.getValue().expiresAt().isAfter(now))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::settleUnknown);
        nextExpiry = leases.values().stream()
                .map(Lease::expiresAt)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private @Nullable Lease remove(String id) {
        Lease lease = leases.remove(id);
        if (lease != null) {
            inFlight = inFlight.minus(lease.estimate());
        }
        return lease;
    }

    private boolean isAfterTheReading(Lease lease) {
        return reading != null && lease.afterRead() == reading.ticket();
    }

    private void book(Spend spend, boolean sure) {
        settled.put(reads, settled.getOrDefault(reads, Settled.NOTHING).plus(spend, sure));
        if (settled.size() > MOST_GENERATIONS) {
            // Into the later one, which is forgotten later: reads that fail for long must not make this grow.
            Settled oldest = settled.pollFirstEntry().getValue();
            settled.put(settled.firstKey(), settled.firstEntry().getValue().plus(oldest));
        }
    }

    private long ticket() {
        return reading == null ? 0 : reading.ticket();
    }

    Standing standing() {
        Settled sums = Settled.NOTHING;
        for (Settled generation : settled.values()) {
            sums = sums.plus(generation);
        }
        return new Standing(Optional.ofNullable(reading), sums, inFlight);
    }

    long reads() {
        return reads;
    }

    Optional<Reading> reading() {
        return Optional.ofNullable(reading);
    }

    SortedMap<Long, Settled> settled() {
        return settled;
    }

    Map<String, Lease> leases() {
        return leases;
    }
}
