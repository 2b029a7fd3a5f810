package ai.anyint.sdk.account.monitor;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.CallInterruptedException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the balance again and again, one request at a time, keeps the last one that it got, and tells when it falls below a
 * threshold and when it is well again. While it is refused it asks less and less often.
 *
 * <p>Once started it has one daemon thread, on which listeners are told; {@link #close} ends it. Safe for use by several
 * threads.
 */
public final class BalanceMonitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BalanceMonitor.class);

    private final AccountClient account;
    private final TimeSource time;
    private final boolean ownsTime;
    private final Pace pace;
    private final List<Threshold> thresholds;
    private final Listeners listeners;
    private final SingleFlight<BalanceReading> flights = new SingleFlight<>();

    private boolean started;
    private boolean closed;
    private TimeSource.@Nullable Scheduled next;
    private @Nullable Kept last;
    private Set<Threshold> low = Set.of();
    private int failuresInARow;
    private long failures;
    private Optional<Duration> retryAfter = Optional.empty();

    private record Kept(Money amount, Instant at, long atNanos) {}

    BalanceMonitor(
            AccountClient account,
            TimeSource time,
            boolean ownsTime,
            Pace pace,
            List<Threshold> thresholds,
            List<BalanceListener> listeners) {
        this.account = account;
        this.time = time;
        this.ownsTime = ownsTime;
        this.pace = pace;
        this.thresholds = List.copyOf(thresholds);
        this.listeners = new Listeners(listeners);
    }

    /** Begins to build a monitor of this account. The client needs a provisioning key, and stays yours to close. */
    public static BalanceMonitorBuilder builder(AccountClient account) {
        return new BalanceMonitorBuilder(account);
    }

    /**
     * Begins to poll, at once.
     *
     * @throws IllegalStateException when it was started or closed before
     */
    public synchronized void start() {
        requireOpen();
        if (started) {
            throw new IllegalStateException("the monitor is started already");
        }
        started = true;
        next = time.schedule(Duration.ZERO, this::tick);
    }

    private void tick() {
        try {
            poll();
        } catch (RuntimeException told) {
            // Read has logged it, counted it and told the listeners.
            return;
        } finally {
            scheduleNext();
        }
    }

    private synchronized void scheduleNext() {
        if (!closed) {
            next = time.schedule(pace.next(failuresInARow, retryAfter), this::tick);
        }
    }

    /**
     * Reads the balance now, or waits for the read that is under way, and returns what came once the listeners were told.
     *
     * @throws AnyIntException when it cannot be read; {@link #latest} still has the last one that could
     * @throws IllegalStateException when this monitor or its client is closed, or a listener calls this
     */
    public BalanceReading poll() {
        synchronized (this) {
            requireOpen();
        }
        return flights.fly(this::read);
    }

    private BalanceReading read() {
        Instant at = time.now();
        long atNanos = time.nanoTime();
        Money amount;
        try {
            amount = account.balance().amount();
        } catch (CallInterruptedException e) {
            throw e;
        } catch (RuntimeException e) {
            failed(e);
            throw e;
        }
        return took(new Kept(amount, at, atNanos));
    }

    private BalanceReading took(Kept kept) {
        Set<Threshold> before;
        Set<Threshold> after = new LinkedHashSet<>();
        BalanceReading reading = reading(kept);
        synchronized (this) {
            before = low;
            thresholds.stream()
                    .filter(threshold -> threshold.isLow(kept.amount(), before.contains(threshold)))
                    .forEach(after::add);
            last = kept;
            low = after;
            failuresInARow = 0;
            retryAfter = Optional.empty();
            if (closed) {
                return reading;
            }
        }
        tell(listener -> listener.onReading(reading));
        for (Threshold threshold : thresholds) {
            if (after.contains(threshold) && !before.contains(threshold)) {
                tell(listener -> listener.onLow(threshold, reading));
            } else if (before.contains(threshold) && !after.contains(threshold)) {
                tell(listener -> listener.onCleared(threshold, reading));
            }
        }
        return reading;
    }

    private void failed(RuntimeException failure) {
        int inARow;
        synchronized (this) {
            if (closed) {
                return;
            }
            failures++;
            inARow = ++failuresInARow;
            retryAfter = failure instanceof AnyIntException told ? told.retryAfter() : Optional.empty();
        }
        LOG.warn("the balance could not be read, inARow={} cause={}", inARow, failure.toString());
        tell(listener -> listener.onFailure(failure, inARow));
    }

    /** Before each message, because a listener may be the one that closes. */
    private void tell(Consumer<BalanceListener> message) {
        listeners.tell(listener -> {
            if (!isClosed()) {
                message.accept(listener);
            }
        });
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private BalanceReading reading(Kept kept) {
        return new BalanceReading(kept.amount(), kept.at(), Duration.ofNanos(time.nanoTime() - kept.atNanos()));
    }

    /** Returns the last balance that could be read, with its age now; empty before the first. */
    public Optional<BalanceReading> latest() {
        Kept kept;
        synchronized (this) {
            kept = last;
        }
        return Optional.ofNullable(kept).map(this::reading);
    }

    /** Returns the thresholds, as they were added. */
    public List<Threshold> thresholds() {
        return thresholds;
    }

    /** Returns whether the balance is low by a threshold of this monitor, and not cleared yet. */
    public synchronized boolean isLow(Threshold threshold) {
        return low.contains(threshold);
    }

    /** Returns how many reads have failed since the last that did not. */
    public synchronized int failuresInARow() {
        return failuresInARow;
    }

    /** Returns how many reads have failed in all. */
    public synchronized long failures() {
        return failures;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the monitor is closed");
        }
    }

    /**
     * Ends the polling and its thread; a read that is under way ends too. Listeners are told nothing more, but one that has
     * been called is not waited for. What was read stays readable. Closing twice does nothing more.
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (next != null) {
                next.cancel();
            }
        }
        if (ownsTime) {
            time.close();
        }
    }

    @Override
    public String toString() {
        return "BalanceMonitor[" + latest().map(Record::toString).orElse("nothing read") + "]";
    }
}
