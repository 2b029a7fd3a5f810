package ai.anyint.sdk.benchmarks.program;

import ai.anyint.sdk.benchmarks.fake.ChatSocket;
import ai.anyint.sdk.benchmarks.fake.FakeHost;
import java.io.IOException;

/** What a fake keeps of each request: {@code KeptHeap <name> <requests>}. */
public final class KeptHeap {

    private static final int WARM_UP = 5_000;
    private static final int COLLECTIONS = 5;

    private KeptHeap() {}

    /** Prints the bytes of heap a request. */
    public static void main(String[] args) throws IOException {
        int requests = Integer.parseInt(args[1]);
        try (FakeHost host = FakeHost.named(args[0]);
                ChatSocket socket = new ChatSocket(host.port(), host.key())) {
            ask(socket, WARM_UP);
            long before = heap();
            ask(socket, requests);
            System.out.println("bytes=" + (double) (heap() - before) / requests);
        }
    }

    private static void ask(ChatSocket socket, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            socket.ask();
        }
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
