package ai.anyint.sdk.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that all start at one instant, again and again. */
final class Race implements AutoCloseable {

    static final int RACERS = 6;

    private final ExecutorService pool = Executors.newFixedThreadPool(RACERS);

    /** Runs the same thing as often as there are racers. */
    List<Reply> all(Callable<Reply> racer) throws Exception {
        List<Callable<Reply>> racers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            racers.add(racer);
        }
        return together(racers);
    }

    /** Runs all of them at once and returns what each was answered, in the order given. */
    List<Reply> together(List<Callable<Reply>> racers) throws Exception {
        if (racers.size() > RACERS) {
            throw new IllegalArgumentException("more racers than threads would wait for ever");
        }
        CyclicBarrier start = new CyclicBarrier(racers.size());
        List<Future<Reply>> running = new ArrayList<>();
        for (Callable<Reply> racer : racers) {
            running.add(pool.submit(() -> {
                start.await();
                return racer.call();
            }));
        }
        List<Reply> results = new ArrayList<>();
        for (Future<Reply> each : running) {
            results.add(each.get());
        }
        return results;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
