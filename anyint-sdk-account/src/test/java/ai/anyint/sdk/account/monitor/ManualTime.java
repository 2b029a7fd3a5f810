package ai.anyint.sdk.account.monitor;

import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.testkit.FakeAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The clock of an account as a source of time: what is scheduled runs on the thread that lets the time pass. */
final class ManualTime implements TimeSource {

    private final FakeAccount account;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();

    private record Task(Instant at, Runnable work) {}

    ManualTime(FakeAccount account) {
        this.account = account;
    }

    @Override
    public Instant now() {
        return account.clock().instant();
    }

    @Override
    public long nanoTime() {
        Instant now = now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public void pause(Duration duration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized Scheduled schedule(Duration delay, Runnable work) {
        Task task = new Task(now().plus(delay), work);
        delays.add(delay);
        tasks.add(task);
        return () -> cancel(task);
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    /** Lets time pass, and runs what falls due on the way. */
    void advance(Duration duration) {
        Instant end = now().plus(duration);
        for (Optional<Task> due = due(end); due.isPresent(); due = due(end)) {
            if (due.get().at().isAfter(now())) {
                account.clock().set(due.get().at());
            }
            due.get().work().run();
        }
        account.clock().set(end);
    }

    private synchronized Optional<Task> due(Instant end) {
        Optional<Task> first =
                tasks.stream().filter(task -> !task.at().isAfter(end)).min(Comparator.comparing(Task::at));
        first.ifPresent(tasks::remove);
        return first;
    }

    /** Runs what is scheduled next, when its time has come. */
    void runNext() {
        Instant at = tasks.stream().map(Task::at).min(Comparator.naturalOrder()).orElseThrow();
        advance(Duration.between(now(), at));
    }

    synchronized int scheduled() {
        return tasks.size();
    }

    /** Returns each delay that was ever asked for, in order. */
    synchronized List<Duration> delays() {
        return List.copyOf(delays);
    }
}
