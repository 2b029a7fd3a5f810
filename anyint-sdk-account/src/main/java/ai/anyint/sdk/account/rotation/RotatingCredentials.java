package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A key that is replaced under running calls, none of which fails: new attempts take the new one at once, and
 * {@link #awaitReplaced} tells when nothing uses an old one any more. Give it to the client as its {@code apiKey}, and to
 * {@link KeyRotationBuilder#credentials}.
 *
 * <p>An {@code AnyIntClient} tells it the end of each attempt. For another client take a {@link #lease} for each call;
 * {@link #current} alone would count a call that never ends. Safe for use by several threads.
 */
public final class RotatingCredentials implements CredentialsProvider {

    private final Supplier<Secret> source;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition oneEnded = lock.newCondition();
    private final Map<Secret, Integer> uses = new HashMap<>();
    private Secret current;

    private RotatingCredentials(Supplier<Secret> source) {
        this.source = source;
        this.current = source.get();
    }

    /** Reads the key that is current from its source, such as a vault, now and at each {@link #refresh}. */
    public static RotatingCredentials from(Supplier<Secret> source) {
        return new RotatingCredentials(source);
    }

    /** Returns the key to use now, and counts its use until {@link #ended}. */
    @Override
    public Optional<Secret> current() {
        return Optional.of(use());
    }

    /** Returns the key for one call that is not made through an {@code AnyIntClient}. */
    public KeyLease lease() {
        return new KeyLease(this, use());
    }

    @Override
    public void ended(Secret key) {
        lock.lock();
        try {
            uses.computeIfPresent(key, (used, count) -> count > 1 ? count - 1 : null);
            oneEnded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads the source again. Attempts from now on use what it says. Call it in each process that uses the key, within the
     * overlap of the rotation; {@link KeyRotation} calls it in its own.
     *
     * @return whether the key has changed
     */
    public boolean refresh() {
        refreshing.lock();
        try {
            return swap(source.get());
        } finally {
            refreshing.unlock();
        }
    }

    /**
     * Returns once no call uses a key that was replaced.
     *
     * @param timeout how long to wait at most, by the machine's time: it is other threads that are waited for
     * @throws TimeoutException when calls still use one
     */
    public void awaitReplaced(Duration timeout) throws InterruptedException, TimeoutException {
        long left = TimeUnit.NANOSECONDS.convert(timeout);
        lock.lockInterruptibly();
        try {
            for (int inUse = replacedInUse(); inUse > 0; inUse = replacedInUse()) {
                if (left <= 0) {
                    throw new TimeoutException(inUse + " calls still use a replaced key after " + timeout);
                }
                left = oneEnded.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether it hands out the key of this mask: prefix, four characters, an ellipsis, the last four. */
    boolean serves(String mask) {
        String[] ends = mask.split("\u2026", -1);
        String key = peek().reveal();
        return ends.length == 2 && key.startsWith(ends[0]) && key.endsWith(ends[1]);
    }

    private Secret use() {
        lock.lock();
        try {
            uses.merge(current, 1, Integer::sum);
            return current;
        } finally {
            lock.unlock();
        }
    }

    private Secret peek() {
        lock.lock();
        try {
            return current;
        } finally {
            lock.unlock();
        }
    }

    private boolean swap(Secret next) {
        lock.lock();
        try {
            boolean changed = !current.equals(next);
            current = next;
            return changed;
        } finally {
            lock.unlock();
        }
    }

    private int replacedInUse() {
        return uses.entrySet().stream()
                .filter(use -> !use.getKey().equals(current))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Override
    public String toString() {
        return "RotatingCredentials[" + Secret.MASK + "]";
    }
}
