package ai.anyint.sdk.benchmarks.program;

import ai.anyint.sdk.benchmarks.fake.ChatSocket;
import ai.anyint.sdk.benchmarks.fake.FakeHost;
import java.io.IOException;

/** How long a fresh JVM takes from {@code main} to the first answer of a fake: {@code FirstChat <name>}. */
public final class FirstChat {

    private static final double NANOS_A_MILLI = 1e6;

    private FirstChat() {}

    /** Prints the milliseconds. */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        try (FakeHost host = FakeHost.named(args[0]);
                ChatSocket socket = new ChatSocket(host.port(), host.key())) {
            socket.ask();
            System.out.println("ms=" + (System.nanoTime() - start) / NANOS_A_MILLI);
        }
    }
}
