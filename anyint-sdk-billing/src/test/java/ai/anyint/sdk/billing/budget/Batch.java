package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.testkit.FakeAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten thousand priced calls, really charged by the fake, from 16 threads. Each thread ends with its first refusal, and the
 * account's clock goes on with every call, so that the value goes stale again and again while calls are in flight.
 */
final class Batch {

    static final int CALLS = 10_000;
    static final int THREADS = 16;

    private static final Duration A_CALL = Duration.ofMillis(10);

    private final FakeAccount account;
    private final Door door;
    private final List<BudgetGuard> guards;
    private final Spend estimate;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    Batch(FakeAccount account, Door door, Spend estimate, BudgetGuard... guards) {
        this.account = account;
        this.door = door;
        this.estimate = estimate;
        this.guards = List.of(guards);
    }

    /** Returns what stopped each thread. */
    List<BudgetExhaustedException> run() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<BudgetExhaustedException>>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                BudgetGuard guard = guards.get(i % guards.size());
                all.add(threads.submit(() -> work(guard)));
            }
            List<BudgetExhaustedException> stops = new ArrayList<>();
            for (Future<List<BudgetExhaustedException>> one : all) {
                stops.addAll(one.get());
            }
            return stops;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<BudgetExhaustedException> work(BudgetGuard guard) {
        for (int number = next.getAndIncrement(); number < CALLS; number = next.getAndIncrement()) {
            try (Reservation reservation = guard.reserve(estimate)) {
                reservation.settle(door.chat(prompt(number)));
                done.incrementAndGet();
                account.clock().advance(A_CALL);
            } catch (BudgetExhaustedException stop) {
                return List.of(stop);
            }
        }
        return List.of();
    }

    /** Prompts of 4 to 4000 characters, in no order. */
    private static String prompt(int number) {
        return "a".repeat(4 + (int) (number * 2_654_435_761L % 3_997));
    }

    int done() {
        return done.get();
    }
}
