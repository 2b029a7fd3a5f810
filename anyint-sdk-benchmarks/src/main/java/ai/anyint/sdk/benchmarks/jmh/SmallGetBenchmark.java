package ai.anyint.sdk.benchmarks.jmh;

import ai.anyint.sdk.benchmarks.client.Client;
import ai.anyint.sdk.benchmarks.client.Clients;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One small read after the other over one connection. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SmallGetBenchmark {

    /** Which client. */
    @Param("okhttp")
    public String client = "";

    /** Where the server is. */
    @Param("http://127.0.0.1:1")
    public String url = "";

    @SuppressWarnings("NullAway.Init")
    private Client subject;

    /** Builds the client. */
    @Setup
    public void build() {
        subject = Clients.named(client, url);
    }

    /** Sends one. */
    @Benchmark
    public Object get() throws Exception {
        return subject.call();
    }

    /** Ends the client. */
    @TearDown
    public void close() throws Exception {
        subject.close();
    }
}
