package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** An account's clock: an instant that only grows, and what falls due on the way. */
final class DueJobs {

    /** What happens at one instant, in the order of the contract. */
    enum Rank {
        TASK_END,
        KEY_EXPIRY,
        SUBSCRIPTION_END,
        WINDOW_RESET,
        INVOICE,
        OVERDUE,
        EVENT
    }

    /**
     * Something due. It names what it is about by id, so that a copy of the account can run it too; one that finds itself
     * overtaken by later changes does nothing and answers empty.
     */
    interface Due {
        Optional<Fired> run(Account account, Instant at);
    }

    private record Job(Instant at, Rank rank, long sequence, Due due) {}

    private final PriorityQueue<Job> queue = new PriorityQueue<>(
            Comparator.comparing(Job::at).thenComparing(Job::rank).thenComparingLong(Job::sequence));
    private Instant now;
    private long sequence;

    DueJobs(Instant now) {
        this.now = now;
    }

    DueJobs copy() {
        DueJobs copy = new DueJobs(now);
        copy.queue.addAll(queue);
        copy.sequence = sequence;
        return copy;
    }

    Instant now() {
        return now;
    }

    /** Returns the present instant as the wire can carry it: what is stored, is stored so. */
    Instant stamp() {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    void plan(Instant at, Rank rank, Due due) {
        queue.add(new Job(at, rank, sequence++, due));
    }

    void requireAhead(Instant target) {
        if (target.isBefore(now)) {
            throw new IllegalArgumentException("the clock stands at " + now + " and never runs backwards to " + target);
        }
    }

    /**
     * Moves on to the next instant at which something is due, or to the target where nothing is; returns whether there may
     * be more on the way.
     */
    boolean step(Instant target, Account account, List<Fired> fired) {
        Job next = queue.peek();
        if (next == null || next.at().isAfter(target)) {
            now = target.isAfter(now) ? target : now;
            return false;
        }
        now = next.at().isAfter(now) ? next.at() : now;
        for (Job job = next; job != null && !job.at().isAfter(now); job = queue.peek()) {
            queue.remove();
            job.due().run(account, job.at()).ifPresent(fired::add);
        }
        return true;
    }
}
