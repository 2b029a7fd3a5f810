package ai.anyint.sdk.testkit.internal.standalone;

import ai.anyint.sdk.testkit.FakeServer;
import java.util.concurrent.CountDownLatch;

/** The program in the standalone jar. It serves until it is ended by a signal, and then frees its port. */
public final class Main {

    private Main() {}

    /** Starts the fake; the exit code is 1 where the port cannot be had, 2 where the arguments are wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        Standalone.Outcome outcome = new Standalone(System.out, System.err).start(arguments);
        if (outcome.server().isEmpty()) {
            System.exit(outcome.exitCode());
        }
        FakeServer server = outcome.server().get();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "anyint-fake-end"));
        new CountDownLatch(1).await();
    }
}
