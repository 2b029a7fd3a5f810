package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The prepaid balance and its ledger. */
public final class Funds {

    private static final BigDecimal STANDARD_LOW = new BigDecimal("10.00");

    private final AccountContext context;
    private BigDecimal low = STANDARD_LOW;
    private long topUps;

    Funds(AccountContext context) {
        this.context = context;
    }

    Funds copy(AccountContext newContext) {
        Funds copy = new Funds(newContext);
        copy.low = low;
        copy.topUps = topUps;
        return copy;
    }

    /** A top-up that was paid by card. */
    public record TopUp(String id, LedgerEntry entry) {}

    /** Returns the balance. */
    public BigDecimal balance() {
        synchronized (context) {
            return context.ledger.balance();
        }
    }

    /** Tops the balance up by card. */
    public TopUp topUp(BigDecimal amount) {
        synchronized (context) {
            context.card.charge(amount, "a top-up");
            return new TopUp("topup_" + ++topUps, credit(LedgerEntry.Type.TOPUP, amount));
        }
    }

    /** Books money that came in, or a correction of the balance. */
    public LedgerEntry credit(LedgerEntry.Type type, BigDecimal amount) {
        synchronized (context) {
            BigDecimal before = balance();
            LedgerEntry entry = context.ledger.book(type, amount, context.clock.now(), 0, 0, null);
            tell(before);
            return entry;
        }
    }

    /** Brings the balance to an amount, by a top-up or an adjustment. */
    public void setBalance(BigDecimal target) {
        synchronized (context) {
            BigDecimal change = target.subtract(balance());
            if (change.signum() != 0) {
                credit(change.signum() > 0 ? LedgerEntry.Type.TOPUP : LedgerEntry.Type.ADJUSTMENT, change);
            }
        }
    }

    /** Sets what {@code balance.low} is told at. */
    public void lowBalance(BigDecimal amount) {
        synchronized (context) {
            low = amount;
        }
    }

    /** Returns the entries so far, oldest first. */
    public List<LedgerEntry> entries() {
        synchronized (context) {
            return List.copyOf(context.ledger.entries());
        }
    }

    /** Returns a page of the entries that fit, newest first. */
    public Page<LedgerEntry> list(Predicate<LedgerEntry> filter, Page.Request page) {
        synchronized (context) {
            return Page.newestFirst(context.ledger.entries(), LedgerEntry::number, filter, page);
        }
    }

    void book(LedgerEntry.Type type, BigDecimal amount, Ticket ticket) {
        BigDecimal before = context.ledger.balance();
        context.ledger.book(
                type,
                amount,
                context.clock.now(),
                ticket.requestNumber(),
                ticket.key().id(),
                ticket.model().id());
        tell(before);
    }

    void requireBalance() {
        if (context.ledger.balance().signum() <= 0) {
            throw Refusal.of(
                    ErrorCode.INSUFFICIENT_BALANCE,
                    "The prepaid balance of account " + context.id + " is used up: "
                            + Plain.of(context.ledger.balance()) + " US dollars.");
        }
    }

    /** In an order that is the same in every run, unlike that of {@code Map.of}. */
    private static Map<String, Object> data(BigDecimal balance, BigDecimal threshold) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("balance", balance);
        data.put("threshold", threshold);
        return data;
    }

    private void tell(BigDecimal before) {
        BigDecimal after = context.ledger.balance();
        if (before.compareTo(low) >= 0 && after.compareTo(low) < 0) {
            context.events.emit(EventType.BALANCE_LOW, data(after, low));
        }
        if (before.signum() > 0 && after.signum() <= 0) {
            context.events.emit(EventType.BALANCE_EXHAUSTED, Map.of("balance", after));
        }
    }
}
