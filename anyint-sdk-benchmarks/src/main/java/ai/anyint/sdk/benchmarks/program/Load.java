package ai.anyint.sdk.benchmarks.program;

import ai.anyint.sdk.benchmarks.fake.ChatSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks a fake over four connections as fast as it answers: {@code Load <port> <key> <warm-up s> <measured s>}. */
public final class Load {

    private static final int CONNECTIONS = 4;
    private static final double NANOS_A_MICRO = 1_000;
    private static final int MOST_SAMPLES = 4_000_000;

    private Load() {}

    /** Prints requests a second and their p50 and p99. */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        long warm = TimeUnit.SECONDS.toNanos(Long.parseLong(args[2]));
        long measured = TimeUnit.SECONDS.toNanos(Long.parseLong(args[3]));
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        List<Callable<long[]>> askers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            askers.add(() -> ask(port, args[1], start + warm, start + warm + measured));
        }
        long[] all = new long[0];
        for (Future<long[]> asker : threads.invokeAll(askers)) {
            long[] some = asker.get();
            int before = all.length;
            all = Arrays.copyOf(all, before + some.length);
            System.arraycopy(some, 0, all, before, some.length);
        }
        threads.shutdown();
        Arrays.sort(all);
        System.out.println("requests_s=" + all.length * (double) TimeUnit.SECONDS.toNanos(1) / measured);
        System.out.println("p50_us=" + all[all.length / 2] / NANOS_A_MICRO);
        System.out.println("p99_us=" + all[all.length * 99 / 100] / NANOS_A_MICRO);
    }

    private static long[] ask(int port, String key, long from, long to) throws IOException {
        long[] took = new long[MOST_SAMPLES / CONNECTIONS];
        int count = 0;
        try (ChatSocket socket = new ChatSocket(port, key)) {
            for (long begun = System.nanoTime(); begun < to && count < took.length; ) {
                socket.ask();
                long ended = System.nanoTime();
                if (begun >= from) {
                    took[count++] = ended - begun;
                }
                begun = ended;
            }
        }
        return Arrays.copyOf(took, count);
    }
}
