package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** An account's clock: an instant that only grows, and what falls due on the way. */
final class DueJobs {

    /** What happens at one instant, in the order of the contract. */
    enum Rank {
        KEY_EXPIRY
    }

    private record Job(Instant at, Rank rank, long sequence, Supplier<Optional<Fired>> action) {}

    private final PriorityQueue<Job> queue = new PriorityQueue<>(
            Comparator.comparing(Job::at).thenComparing(Job::rank).thenComparingLong(Job::sequence));
    private Instant now;
    private long sequence;

    DueJobs(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** Plans an action; one that finds itself overtaken by later changes does nothing and answers empty. */
    void plan(Instant at, Rank rank, Supplier<Optional<Fired>> action) {
        queue.add(new Job(at, rank, sequence++, action));
    }

    /** Moves on to the instant, stopping at everything due on the way, and answers what happened. */
    List<Fired> advanceTo(Instant target) {
        if (target.isBefore(now)) {
            throw new IllegalArgumentException("the clock stands at " + now + " and never runs backwards to " + target);
        }
        List<Fired> fired = new ArrayList<>();
        while (!queue.isEmpty() && !queue.element().at().isAfter(target)) {
            Job job = queue.remove();
            now = job.at();
            job.action().get().ifPresent(fired::add);
        }
        now = target;
        return fired;
    }
}
