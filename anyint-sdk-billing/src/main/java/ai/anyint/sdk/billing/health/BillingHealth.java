package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.billing.BillingClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether billing lets requests through, and will tomorrow: the subscription, the prepaid balance, the keys that are
 * watched, the caps and tiers that were bought, and what has to be paid (seed: the operational baseline). An account without
 * subscription or invoices is healthy.
 *
 * <p>Keep one and share it: it remembers which alarms stand, so that none comes and goes at a threshold, and answers from
 * its last report while that is fresh. It needs a provisioning key of the role {@code admin} or {@code finance}; a part that
 * may not be read, or fails, is a finding {@code unknown} of its own. Safe for use by several threads.
 */
public final class BillingHealth {

    private final Examination examination;
    private final InstantSource clock;
    private final Duration freshFor;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Examined last;

    BillingHealth(Examination examination, InstantSource clock, Duration freshFor) {
        this.examination = examination;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    /**
     * Returns a builder. Each request of a check may take as long as the client lets it: hand in {@code
     * billing.withOptions(…)} with a shorter {@code callTimeout} where somebody waits for the answer.
     */
    public static BillingHealthBuilder builder(BillingClient billing) {
        return new BillingHealthBuilder(billing);
    }

    /**
     * Returns the last report while it is fresh, else asks. While one thread asks, others get the last report at once;
     * before there is a first they wait for it. What cannot be read is in the report and not thrown.
     *
     * @throws ai.anyint.sdk.core.error.CallInterruptedException when the thread is interrupted while it asks; nothing is
     *     remembered then
     */
    public HealthReport check() {
        Examined before = last;
        if (before != null && isFresh(before)) {
            return before.report();
        }
        if (!asking.tryLock()) {
            if (before != null) {
                return before.report();
            }
            asking.lock();
        }
        try {
            return askUnlessFresh();
        } finally {
            asking.unlock();
        }
    }

    private HealthReport askUnlessFresh() {
        Examined before = last;
        if (before != null && isFresh(before)) {
            return before.report();
        }
        Examined now = examination.at(clock.instant(), Optional.ofNullable(before));
        last = now;
        return now.report();
    }

    /** A clock that was set back makes no report fresh for longer. */
    private boolean isFresh(Examined examined) {
        Duration age = Duration.between(examined.report().checkedAt(), clock.instant());
        return !age.isNegative() && age.compareTo(freshFor) < 0;
    }
}
