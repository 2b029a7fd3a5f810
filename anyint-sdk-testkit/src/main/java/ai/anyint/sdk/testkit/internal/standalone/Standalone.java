package ai.anyint.sdk.testkit.internal.standalone;

import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Starts the fake as its arguments say, and tells so: what a program may want to read on one stream, the rest on the other. */
final class Standalone {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    /** Either a server that runs, or the exit code of a program that has ended. */
    record Outcome(Optional<FakeServer> server, int exitCode) {

        private static Outcome ended(int exitCode) {
            return new Outcome(Optional.empty(), exitCode);
        }
    }

    Standalone(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    Outcome start(String... arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            out.print(Options.HELP);
            return Outcome.ended(DONE);
        }
        if (Arrays.asList(arguments).contains("--version")) {
            out.println("anyint-sdk-testkit " + version());
            return Outcome.ended(DONE);
        }
        try {
            Options options = Options.of(arguments);
            InetAddress address = InetAddress.getByName(options.host());
            FakeAnyInt fake = options.seedFile().isPresent()
                    ? SeedFile.read(options.seedFile().get())
                    : FakeAnyInt.create();
            return serve(fake, new InetSocketAddress(address, options.port()));
        } catch (MisuseException e) {
            err.println(e.getMessage());
        } catch (UnknownHostException e) {
            err.println("no address is known for the --host that was given");
        }
        return Outcome.ended(MISUSED);
    }

    private Outcome serve(FakeAnyInt fake, InetSocketAddress where) {
        FakeServer server;
        try {
            server = fake.serveWithControl(where);
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause();
            err.println("cannot listen on " + where.getAddress().getHostAddress() + " port " + where.getPort() + ": "
                    + (cause == null ? e : cause).getMessage() + "; --port names another, and 0 takes any free one");
            return Outcome.ended(FAILED);
        }
        if (!where.getAddress().isLoopbackAddress()) {
            err.println("whoever reaches this address controls the fake: it asks for no key under /__fake/");
        }
        out.println("listening on " + server.url());
        out.flush();
        return new Outcome(Optional.of(server), DONE);
    }

    private static String version() {
        return Optional.ofNullable(Standalone.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
