package ai.anyint.sdk.benchmarks.program;

import ai.anyint.sdk.benchmarks.fake.FakeHost;
import java.io.IOException;
import java.io.OutputStream;

/** Serves a fake until its standard input ends: {@code ServeFake <name>}. */
public final class ServeFake {

    private ServeFake() {}

    /** Starts serving, and prints where. */
    public static void main(String[] args) throws IOException {
        FakeHost host = FakeHost.named(args[0]);
        System.out.println("port=" + host.port());
        System.out.println("key=" + host.key());
        System.in.transferTo(OutputStream.nullOutputStream());
        host.close();
    }
}
