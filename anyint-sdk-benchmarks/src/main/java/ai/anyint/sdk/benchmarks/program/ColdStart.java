package ai.anyint.sdk.benchmarks.program;

import ai.anyint.sdk.benchmarks.client.Client;
import ai.anyint.sdk.benchmarks.client.Clients;

/** How long a fresh JVM takes from {@code main} to the first answer: {@code ColdStart <client> <url>}. */
public final class ColdStart {

    private static final double NANOS_A_MILLI = 1e6;

    private ColdStart() {}

    /** Prints the milliseconds, and those until the client was built. */
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        try (Client client = Clients.named(args[0], args[1])) {
            long built = System.nanoTime();
            client.call();
            long answered = System.nanoTime();
            System.out.println("build_ms=" + (built - start) / NANOS_A_MILLI);
            System.out.println("ms=" + (answered - start) / NANOS_A_MILLI);
        }
    }
}
