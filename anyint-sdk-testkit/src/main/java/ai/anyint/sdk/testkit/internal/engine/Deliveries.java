package ai.anyint.sdk.testkit.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be delivered, and what became of it.
 *
 * <p>A command makes deliveries due under the account's lock; the thread that ran the command sends them after it has let
 * the lock go. So nothing is sent twice, and nobody waits for what another call caused: a receiver that calls the fake
 * back, in the middle of a delivery, cannot deadlock with it.
 */
final class Deliveries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    private static final int KEPT = 1000;

    private final AccountContext context;
    private final DeliveryPort port;
    private final Map<Long, Delivery> pending = new HashMap<>();
    private final Deque<DeliveryAttempt> last = new ArrayDeque<>();
    private long count;

    /** One an account, because what a thread caused in one account is no business of another's. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Deque<Delivery>> own = ThreadLocal.withInitial(ArrayDeque::new);

    /** Of all threads, so that the many calls that cause nothing find it out without the lock. */
    private final AtomicInteger due = new AtomicInteger();

    Deliveries(AccountContext context, DeliveryPort port) {
        this.context = context;
        this.port = port;
    }

    /** Copies what is pending; an attempt that is under way stays with the thread that makes it, for the original alone. */
    Deliveries copy(AccountContext newContext) {
        Deliveries copy = new Deliveries(newContext, port);
        pending.forEach((number, delivery) -> copy.pending.put(number, delivery.copy()));
        copy.last.addAll(last);
        copy.count = count;
        return copy;
    }

    private record Retry(long number) implements DueJobs.Due {
        @Override
        public Optional<Fired> run(Account account, Instant at) {
            return account.webhooks().deliveries().retry(number, at);
        }
    }

    void add(Event event, String webhookId) {
        Delivery delivery = new Delivery(++count, event, webhookId);
        pending.put(delivery.number(), delivery);
        makeDue(delivery);
    }

    void drop(String webhookId) {
        pending.values().removeIf(delivery -> delivery.webhookId().equals(webhookId));
    }

    List<DeliveryAttempt> last() {
        return List.copyOf(last);
    }

    /** Whether there may be something to send. */
    boolean anyDue() {
        return due.get() > 0;
    }

    /** Sends what this thread's commands made due, one after the other. The caller must not hold the account's lock. */
    void send(Webhooks webhooks) {
        if (due.get() == 0) {
            return;
        }
        for (Delivery next = own.get().poll(); next != null; next = own.get().poll()) {
            attempt(next, webhooks);
        }
        own.remove();
    }

    private void attempt(Delivery delivery, Webhooks webhooks) {
        DeliveryPort.Message message;
        synchronized (context) {
            due.decrementAndGet();
            message = message(delivery, webhooks);
        }
        if (message == null) {
            return;
        }
        DeliveryOutcome outcome = DeliveryOutcome.failed("not sent: the sender broke");
        try {
            outcome = port.send(message);
        } finally {
            synchronized (context) {
                end(delivery, message, outcome);
            }
        }
    }

    /** Addresses an attempt by what the endpoint is now; null when it was given up meanwhile. */
    private DeliveryPort.@Nullable Message message(Delivery delivery, Webhooks webhooks) {
        WebhookEndpoint endpoint = webhooks.find(delivery.webhookId());
        if (endpoint == null || !pending.containsKey(delivery.number())) {
            return null;
        }
        Instant now = context.clock.now();
        return new DeliveryPort.Message(delivery.event(), endpoint.url(), now, endpoint.signers(now));
    }

    private void end(Delivery delivery, DeliveryPort.Message message, DeliveryOutcome outcome) {
        int number = delivery.attempted();
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(new DeliveryAttempt(
                delivery.event(), delivery.webhookId(), message.url(), number, message.at(), outcome));
        if (outcome.isDelivered() || number > PAUSES.size()) {
            pending.remove(delivery.number());
        } else if (pending.containsKey(delivery.number())) {
            context.clock.plan(
                    message.at().plus(PAUSES.get(number - 1)), DueJobs.Rank.EVENT, new Retry(delivery.number()));
        }
    }

    private Optional<Fired> retry(long number, Instant at) {
        Delivery delivery = pending.get(number);
        if (delivery == null) {
            return Optional.empty();
        }
        makeDue(delivery);
        return Optional.of(new Fired(at, "webhook.retry", delivery.event().id()));
    }

    private void makeDue(Delivery delivery) {
        own.get().add(delivery);
        due.incrementAndGet();
    }
}
