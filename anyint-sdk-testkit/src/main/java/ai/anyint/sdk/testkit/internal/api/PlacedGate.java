package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.Gate;
import ai.anyint.sdk.testkit.internal.engine.Account;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A gate in its place: those who are held wait in the order of their arrival. */
public final class PlacedGate {

    /** Beyond any client's patience: whoever forgets to open a gate gets a slow test, not one that hangs. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(1);

    private final String name;
    private final Target target;
    private final Account account;
    private final Gate.Point point;
    private final Consumer<PlacedGate> removal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final Deque<CountDownLatch> held = new ArrayDeque<>();
    private int arrivals;
    private boolean open;

    PlacedGate(String name, Target target, Account account, Gate.Point point, Consumer<PlacedGate> removal) {
        this.name = name;
        this.target = target;
        this.account = account;
        this.point = point;
        this.removal = removal;
    }

    Target target() {
        return target;
    }

    Account account() {
        return account;
    }

    Gate.Point point() {
        return point;
    }

    /** Returns once the request may go on; an interrupt lets it go, and stays set. */
    void hold() {
        CountDownLatch turn = arrive();
        try {
            turn.await(LONGEST_HOLD.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(turn);
        }
    }

    private CountDownLatch arrive() {
        lock.lock();
        try {
            CountDownLatch turn = new CountDownLatch(open ? 0 : 1);
            if (!open) {
                held.addLast(turn);
                arrivals++;
                arrival.signalAll();
            }
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private void leave(CountDownLatch turn) {
        lock.lock();
        try {
            held.remove(turn);
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether so many arrived within the time. */
    public boolean awaitArrivals(int requests, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (arrivals < requests && left > 0) {
                left = arrival.awaitNanos(left);
            }
            return arrivals >= requests;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many arrived. */
    public int arrivals() {
        lock.lock();
        try {
            return arrivals;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many wait. */
    public int held() {
        lock.lock();
        try {
            return held.size();
        } finally {
            lock.unlock();
        }
    }

    /** Lets the one go that has waited longest. */
    public void releaseOne() {
        lock.lock();
        try {
            CountDownLatch first = held.pollFirst();
            if (first == null) {
                throw new IllegalStateException("nobody is held at the gate " + name);
            }
            first.countDown();
        } finally {
            lock.unlock();
        }
    }

    /** Opens for good. */
    public void release() {
        removal.accept(this);
        lock.lock();
        try {
            open = true;
            held.forEach(CountDownLatch::countDown);
            held.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
