package ai.anyint.sdk.testkit.internal.standalone;

import java.util.concurrent.CountDownLatch;

/**
 * The program in the standalone jar. It serves until a signal ends it; the fake keeps nothing that would have to be put
 * away, and the port is free with the end of the process.
 */
public final class Main {

    private Main() {}

    /** Starts the fake; the exit code is 1 where the port cannot be had, 2 where the arguments are wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        Standalone.Outcome outcome = new Standalone(System.out, System.err).start(arguments);
        if (outcome.server().isEmpty()) {
            System.exit(outcome.exitCode());
        }
        new CountDownLatch(1).await();
    }
}
