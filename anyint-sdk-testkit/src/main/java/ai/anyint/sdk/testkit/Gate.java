package ai.anyint.sdk.testkit;

import ai.anyint.sdk.testkit.internal.api.PlacedGate;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Holds the requests of one operation at a named point until they are let go, so that a race is a test. Close it, best by
 * try-with-resources: that lets everybody go. A request is held for at most a minute. Safe for use by several threads.
 */
public final class Gate implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PlacedGate placed;
    private final Supplier<String> report;

    /** Where a request can be held. No lock of the account is held there. */
    public enum Point {
        /** Before anything is judged. */
        ARRIVED,
        /** A model call is admitted, and not yet completed or charged. */
        ADMITTED,
        /** The work is done, and its answer has not left; a stream is held before its first event, uncharged as yet. */
        COMMITTED
    }

    Gate(PlacedGate placed, Supplier<String> report) {
        this.placed = placed;
        this.report = report;
    }

    /**
     * Returns once a request has arrived at the gate.
     *
     * @throws AssertionError when none does within 10 seconds
     */
    public Gate awaitArrival() {
        return awaitArrivals(1);
    }

    /**
     * Returns once so many requests in all have arrived at the gate.
     *
     * @throws AssertionError when fewer do within 10 seconds
     */
    public Gate awaitArrivals(int requests) {
        return awaitArrivals(requests, PATIENCE);
    }

    /**
     * Returns once so many requests in all have arrived at the gate.
     *
     * @throws AssertionError when fewer do within the time
     */
    public Gate awaitArrivals(int requests, Duration patience) {
        try {
            if (placed.awaitArrivals(requests, patience)) {
                return this;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting at the gate " + this, e);
        }
        throw new AssertionError(requests + " requests were to arrive within " + patience + " at the gate " + this
                + "\n" + report.get());
    }

    /** Returns how many requests have arrived so far. */
    public int arrivals() {
        return placed.arrivals();
    }

    /** Returns how many requests are held now. */
    public int held() {
        return placed.held();
    }

    /**
     * Lets the request go that has been held longest; the gate stays shut.
     *
     * @throws IllegalStateException when none is held
     */
    public void releaseOne() {
        placed.releaseOne();
    }

    /** Lets all go that are held, and opens the gate for good. */
    public void release() {
        placed.release();
    }

    /** Lets all go that are held, and takes the gate away. */
    @Override
    public void close() {
        placed.release();
    }

    @Override
    public String toString() {
        return placed + " [" + arrivals() + " arrived, " + held() + " held]";
    }
}
