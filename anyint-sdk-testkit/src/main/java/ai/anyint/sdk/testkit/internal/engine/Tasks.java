package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The video and music tasks of an account. One is charged when it is accepted, ends a minute later, and is refunded when
 * it failed. The last ten thousand that ended stay readable.
 */
final class Tasks {

    private static final Duration DURATION = Duration.ofSeconds(60);
    private static final int KEPT = 10_000;

    private record Task(TaskView view, boolean fails, Ticket ticket, Usage usage, BigDecimal cost) {

        Task ended(TaskStatus how) {
            return new Task(
                    new TaskView(view.id(), view.modelId(), view.unit(), how, view.createdAt(), view.endsAt()),
                    fails,
                    ticket,
                    usage,
                    cost);
        }
    }

    private final AccountContext context;
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private long last;

    Tasks(AccountContext context) {
        this.context = context;
    }

    /** Re-makes the tickets of another account's tasks. */
    @FunctionalInterface
    interface TicketTwins {
        Ticket of(Ticket ticket);
    }

    Tasks copy(AccountContext newContext, TicketTwins twins) {
        Tasks copy = new Tasks(newContext);
        tasks.forEach((id, task) -> copy.tasks.put(
                id, new Task(task.view(), task.fails(), twins.of(task.ticket()), task.usage(), task.cost())));
        copy.last = last;
        return copy;
    }

    private record End(String taskId) implements DueJobs.Due {
        @Override
        public Optional<Fired> run(Account account, Instant at) {
            return account.calls().tasks().end(taskId, at);
        }
    }

    TaskView start(Ticket ticket, Usage usage, BigDecimal cost, boolean fails) {
        Instant now = context.clock.stamp();
        TaskView view = new TaskView(
                "task_" + context.id.substring(4) + "_" + ++last,
                ticket.model().id(),
                ticket.model().unit(),
                TaskStatus.PROCESSING,
                now,
                context.clock.now().plus(DURATION));
        tasks.put(view.id(), new Task(view, fails, ticket, usage, cost));
        context.clock.plan(view.endsAt(), DueJobs.Rank.TASK_END, new End(view.id()));
        forgetOld();
        return view;
    }

    TaskView get(String id) {
        Task task = tasks.get(id);
        if (task == null) {
            throw Refusal.of(ErrorCode.TASK_NOT_FOUND, "There is no task of this id in this account.");
        }
        return task.view();
    }

    private Optional<Fired> end(String id, Instant at) {
        Task task = tasks.get(id);
        if (task == null) {
            return Optional.empty();
        }
        if (task.fails()) {
            task.ticket().hold().refund(task.ticket(), task.usage(), task.cost());
            task.ticket().cell().refund(task.cost());
        }
        tasks.put(id, task.ended(task.fails() ? TaskStatus.FAILED : TaskStatus.SUCCEEDED));
        return Optional.of(new Fired(at, task.fails() ? "task.failed" : "task.succeeded", id));
    }

    /** One that still runs is never forgotten: its refund may be to come. */
    private void forgetOld() {
        Iterator<Task> oldest = tasks.values().iterator();
        while (tasks.size() > KEPT && oldest.hasNext()) {
            if (oldest.next().view().status() == TaskStatus.PROCESSING) {
                return;
            }
            oldest.remove();
        }
    }
}
