package ai.anyint.sdk.account.monitor;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.TimeSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Builds a {@link BalanceMonitor}. Every option has a default. Not safe for use by several threads. */
public final class BalanceMonitorBuilder {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final AccountClient account;
    private final List<Threshold> thresholds = new ArrayList<>();
    private final List<BalanceListener> listeners = new ArrayList<>();
    private Duration every = Duration.ofMinutes(1);
    private Duration longestPause = Duration.ofMinutes(15);
    private double jitter = 0.1;
    private @Nullable TimeSource time;
    private @Nullable RandomGenerator random;

    BalanceMonitorBuilder(AccountClient account) {
        this.account = account;
    }

    /**
     * Sets the pause between two polls; default 1 minute.
     *
     * @throws IllegalArgumentException when it is not from 1 s to 1 day
     */
    public BalanceMonitorBuilder every(Duration pause) {
        every = within(pause, "every");
        return this;
    }

    /**
     * Sets how long the pause may grow: it doubles with each failure in a row; default 15 minutes. One below {@link #every}
     * never lets it grow. A {@code Retry-After} of the service may be longer, and is honoured, jitter added.
     *
     * @throws IllegalArgumentException when it is not from 1 s to 1 day
     */
    public BalanceMonitorBuilder longestPause(Duration pause) {
        longestPause = within(pause, "longestPause");
        return this;
    }

    /**
     * Sets the share of a pause by which it is randomly shorter or longer; default 0.1. Many processes that started together
     * then do not poll together for ever.
     *
     * @throws IllegalArgumentException when it is not from 0 to 0.5
     */
    public BalanceMonitorBuilder jitter(double share) {
        if (!(share >= 0 && share <= 0.5)) {
            throw new IllegalArgumentException("jitter must be from 0 to 0.5");
        }
        jitter = share;
        return this;
    }

    /**
     * Adds a threshold; none by default. The same one twice is one.
     *
     * @throws IllegalArgumentException when there is one that is low below the same amount, and cleared at another: meters
     *     and alarms could not be told apart
     */
    public BalanceMonitorBuilder threshold(Threshold threshold) {
        for (Threshold other : thresholds) {
            if (other.lowBelow().equals(threshold.lowBelow()) && !other.equals(threshold)) {
                throw new IllegalArgumentException("threshold below " + threshold.lowBelow()
                        + " is there already, cleared at " + other.clearedAt() + ": give it one clearedAt");
            }
        }
        if (!thresholds.contains(threshold)) {
            thresholds.add(threshold);
        }
        return this;
    }

    /** Adds a listener; none by default. They are told in the order in which they were added. */
    public BalanceMonitorBuilder listener(BalanceListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Adds what is to be done when the balance falls below a threshold. */
    public BalanceMonitorBuilder onLow(BiConsumer<? super Threshold, ? super BalanceReading> action) {
        return listener(new BalanceListener() {
            @Override
            public void onLow(Threshold threshold, BalanceReading reading) {
                action.accept(threshold, reading);
            }
        });
    }

    /**
     * Sets the clocks and the timer, which then stay yours to close; default a {@link TimeSource#system()} of the monitor's
     * own. Polls and listeners run on its thread. For tests.
     */
    public BalanceMonitorBuilder timeSource(TimeSource source) {
        time = source;
        return this;
    }

    /** Sets the source of jitter; default a {@link SecureRandom}. For tests. */
    public BalanceMonitorBuilder random(RandomGenerator generator) {
        random = generator;
        return this;
    }

    private static Duration within(Duration duration, String option) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(option + " must be from " + SHORTEST + " to " + LONGEST);
        }
        return duration;
    }

    /** Returns the monitor, which polls once it is started. */
    public BalanceMonitor build() {
        return new BalanceMonitor(
                account,
                time == null ? TimeSource.system() : time,
                time == null,
                new Pace(every, longestPause, jitter, random == null ? new SecureRandom() : random),
                thresholds,
                listeners);
    }
}
