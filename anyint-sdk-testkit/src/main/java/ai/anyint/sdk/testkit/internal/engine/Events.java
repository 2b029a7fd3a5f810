package ai.anyint.sdk.testkit.internal.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What an account told, the last thousand of it, and who is told. */
final class Events {

    private static final int KEPT = 1000;

    private final String accountId;
    private final DueJobs clock;
    private final Deque<Event> last = new ArrayDeque<>();
    private Consumer<Event> listener = event -> {};
    private long count;

    Events(String accountId, DueJobs clock) {
        this.accountId = accountId;
        this.clock = clock;
    }

    Events copy(String newAccountId, DueJobs newClock) {
        Events copy = new Events(newAccountId, newClock);
        copy.last.addAll(last);
        copy.count = count;
        return copy;
    }

    void listener(Consumer<Event> newListener) {
        listener = newListener;
    }

    void emit(EventType type, Map<String, Object> data) {
        Event event = new Event("evt_" + accountId.substring(4) + "_" + ++count, type, clock.stamp(), accountId, data);
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(event);
        listener.accept(event);
    }

    List<Event> last() {
        return List.copyOf(last);
    }
}
