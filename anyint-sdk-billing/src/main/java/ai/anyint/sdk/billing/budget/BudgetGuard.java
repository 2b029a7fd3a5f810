package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.Entitlement;
import ai.anyint.sdk.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a program before the money or a cap runs out. It asks the service what is left for a model and a key, keeps the
 * answer for a while, and counts on top what this program spends. {@link #check} looks, in less than microseconds while the
 * value is fresh; {@link #reserve} holds a step's estimate, so that many threads do not overrun together, and processes do
 * not where they share a {@link BudgetStore}.
 *
 * <p>It starts no thread and needs no close. Safe for use by several threads.
 */
public final class BudgetGuard {

    private static final Logger LOG = LoggerFactory.getLogger(BudgetGuard.class);
    private static final int MOST_LOOKS = 2;

    /** Near the end others may have spent what this process believes is there, so the value is trusted for less long. */
    private static final int SHORTER_WHEN_NEAR = 10;

    private final String budget;
    private final Supplier<Entitlement> source;
    private final BudgetStore store;
    private final Judge judge;
    private final TimeSource time;
    private final long maxAgeNanos;
    private final long graceNanos;
    private final Duration lease;
    private final String name;
    private final AtomicLong reservations = new AtomicLong();
    private final Refresher refresher;
    private volatile Cached cached = Cached.NOTHING;
    private volatile @Nullable RuntimeException logged;

    BudgetGuard(
            BudgetGuardBuilder settings, Supplier<Entitlement> source, String budget, TimeSource time, String name) {
        this.budget = budget;
        this.source = source;
        this.store = settings.store;
        this.judge = new Judge(settings.floor);
        this.time = time;
        this.maxAgeNanos = settings.maxAge.toNanos();
        this.graceNanos = settings.maxAge.plus(settings.graceAfterFailure).toNanos();
        this.lease = settings.lease;
        this.name = name;
        this.refresher = new Refresher(this::read, time);
    }

    /**
     * Begins to build a guard for the calls of a key to a model.
     *
     * @param billing needs a provisioning key of any role
     * @param modelId the model that is asked about; where the balance pays, any model of the key stands for all of them
     * @param apiKeyId the id of the inference key that makes the calls
     */
    public static BudgetGuardBuilder builder(BillingClient billing, String modelId, long apiKeyId) {
        return new BudgetGuardBuilder(billing, modelId, apiKeyId);
    }

    /**
     * Returns when something is left for a step of no known cost, less what is reserved and was settled.
     *
     * @throws BudgetExhaustedException when nothing is left above the floor, or the service would refuse the call
     * @throws BudgetUnknownException when the value is too old and cannot be read
     */
    public void check() {
        Cached known = cached;
        if (known.open() && known.isFresh(time.nanoTime())) {
            return;
        }
        attempt(Spend.NONE, null);
    }

    /**
     * Holds what a step may spend. While every step costs at most its estimate, the balance never falls below the floor.
     *
     * @throws BudgetExhaustedException when the estimate would reach below the floor, or beyond a limit; {@code
     *     inFlight()} says what may still come back
     * @throws BudgetUnknownException when the value is too old and cannot be read
     */
    public Reservation reserve(Spend estimate) {
        String id = name + "-" + reservations.incrementAndGet();
        attempt(estimate, id);
        return new Reservation(this, id, estimate);
    }

    /**
     * Runs a step for each item, in order, each within a reservation, until the items end, or the budget does, or a shared
     * store fails. What a step throws goes on to the caller. For several threads, let each {@link #reserve}.
     *
     * @param estimate the most that a step may spend
     * @param step does the work for an item, and returns what it really used
     */
    public <T> BudgetRun run(Iterable<? extends T> items, Spend estimate, Function<? super T, ? extends Spend> step) {
        long done = 0;
        for (T item : items) {
            Reservation reservation;
            try {
                reservation = reserve(estimate);
            } catch (BudgetException stop) {
                return new BudgetRun(done, Optional.of(stop));
            }
            try (reservation) {
                Spend actual = step.apply(item);
                done++;
                Optional<BudgetException> unbooked = unbooked(reservation, actual);
                if (unbooked.isPresent()) {
                    return new BudgetRun(done, unbooked);
                }
            }
        }
        return new BudgetRun(done, Optional.empty());
    }

    /** A step that ran has been paid for, whatever becomes of the store: nobody shall run it again. */
    private static Optional<BudgetException> unbooked(Reservation reservation, Spend actual) {
        try {
            reservation.settle(actual);
            return Optional.empty();
        } catch (BudgetStoreException failure) {
            return Optional.of(failure);
        }
    }

    /**
     * Reads what is left now, however fresh the value is: after a top-up, for instance. No use of this guard needs it.
     *
     * @throws BudgetUnknownException when it cannot be read
     */
    public void refresh() {
        long begun = store.update(budget, BudgetLedger::reads);
        while (cached.ticket() <= begun) {
            Optional<RuntimeException> failure = refresher.refresh(() -> cached.ticket() <= begun);
            if (failure.isPresent()) {
                throw unknown(failure.get());
            }
        }
    }

    private void attempt(Spend estimate, @Nullable String id) {
        freshen();
        Attempt attempt = open(estimate, id)
                .or(() -> {
                    freshen();
                    return open(estimate, id);
                })
                .orElseThrow(() -> new IllegalStateException("the ledger of " + budget + " is emptied while in use"));
        for (int looks = 0; looks < MOST_LOOKS && isPerhapsCountedTwice(attempt, estimate); looks++) {
            long seen = attempt.reading().ticket();
            if (refresher.refresh(() -> cached.ticket() == seen).isPresent()) {
                break;
            }
            attempt = open(estimate, id).orElse(attempt);
        }
        if (attempt.hit().isPresent()) {
            throw new BudgetExhaustedException(
                    attempt.hit().get(), attempt.standing(), attempt.reading(), judge.floor(), estimate);
        }
    }

    /** A call that overlapped the read may be in it already: no step is refused for that without another look. */
    private boolean isPerhapsCountedTwice(Attempt attempt, Spend estimate) {
        return attempt.hit().isPresent()
                && judge.hit(attempt.reading(), attempt.standing().surelyAgainst(), estimate)
                        .isEmpty();
    }

    /** Returns empty when there is no reading, because somebody has emptied the store. */
    private Optional<Attempt> open(Spend estimate, @Nullable String id) {
        Instant now = time.now();
        return store.update(budget, ledger -> {
            ledger.expire(now);
            Standing standing = ledger.standing();
            if (standing.reading().isEmpty()) {
                publish(ledger);
                return Optional.empty();
            }
            Reading reading = standing.reading().get();
            Optional<BudgetLimit> hit = judge.hit(reading, standing.against(), estimate);
            if (hit.isEmpty() && id != null) {
                ledger.open(id, estimate, now.plus(lease));
            }
            return Optional.of(new Attempt(hit, publish(ledger), reading));
        });
    }

    void settle(String id, Spend actual) {
        store.update(budget, ledger -> {
            ledger.settle(id, actual);
            return publish(ledger);
        });
    }

    void settleUnknown(String id) {
        store.update(budget, ledger -> {
            ledger.settleUnknown(id);
            return publish(ledger);
        });
    }

    void release(String id) {
        store.update(budget, ledger -> {
            ledger.release(id);
            return publish(ledger);
        });
    }

    /** Makes sure that a reading is there which may be trusted: from this guard, the store, or the service. */
    private void freshen() {
        if (cached.isFresh(time.nanoTime())) {
            return;
        }
        Instant now = time.now();
        store.update(budget, ledger -> {
            ledger.expire(now);
            return publish(ledger);
        });
        if (cached.isFresh(time.nanoTime())) {
            return;
        }
        if (isTrusted(maxAgeNanos)) {
            refresher.tryRefresh(() -> !cached.isFresh(time.nanoTime()));
            return;
        }
        Optional<RuntimeException> failure = refresher.refresh(() -> !isTrusted(maxAgeNanos));
        if (failure.isPresent()) {
            onFailure(failure.get());
        }
    }

    private boolean isTrusted(long nanos) {
        return cached.isYounger(time.nanoTime(), nanos);
    }

    private void onFailure(RuntimeException failure) {
        if (!isTrusted(graceNanos)) {
            throw unknown(failure);
        }
        // Once a failed read, not once a step.
        if (!failure.equals(logged)) {
            logged = failure;
            LOG.warn("going on with an old value, budget={} cause={}", budget, failure.toString());
        }
    }

    private BudgetUnknownException unknown(RuntimeException failure) {
        return new BudgetUnknownException(
                "What is left for " + budget + " could not be read",
                cached.standing().flatMap(Standing::reading).map(Reading::at),
                failure);
    }

    private void read() {
        Instant began = time.now();
        long ticket = store.update(budget, BudgetLedger::beginRead);
        Entitlement answer = source.get();
        store.update(budget, ledger -> {
            ledger.take(Reading.of(ticket, began, answer));
            return publish(ledger);
        });
    }

    /** Called while the store lets nobody else at the ledger, so that what is written last is what stands. */
    private Standing publish(BudgetLedger ledger) {
        Standing standing = ledger.standing();
        if (standing.reading().isEmpty()) {
            cached = Cached.NOTHING;
        } else {
            Reading reading = standing.reading().get();
            Cached before = cached;
            cached = new Cached(
                    Optional.of(standing),
                    judge.hit(reading, standing.against(), Spend.NONE).isEmpty(),
                    before.ticket() == reading.ticket() ? before.readNanos() : readNanos(reading),
                    judge.isNear(standing, reading) ? maxAgeNanos / SHORTER_WHEN_NEAR : maxAgeNanos);
        }
        return standing;
    }

    /** A clock of another machine that is ahead makes its reading look as if it were new, but not newer. */
    private long readNanos(Reading reading) {
        Duration age = Duration.between(reading.at(), time.now());
        return time.nanoTime() - (age.isNegative() ? 0 : age.toNanos());
    }

    @Override
    public String toString() {
        return "BudgetGuard[" + budget + ", floor " + judge.floor() + "]";
    }
}
