package ai.anyint.sdk.benchmarks.jmh;

import ai.anyint.sdk.benchmarks.client.AsyncClient;
import ai.anyint.sdk.benchmarks.client.Clients;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 64 small reads in flight at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AsyncBenchmark {

    private static final int CALLS = 64;

    /** Which client. */
    @Param("okhttp")
    public String client = "";

    /** Where the server is. */
    @Param("http://127.0.0.1:1")
    public String url = "";

    @SuppressWarnings("NullAway.Init")
    private AsyncClient subject;

    /** Builds the client. */
    @Setup
    public void build() {
        subject = (AsyncClient) Clients.named(client, url);
    }

    /** Sends 64 and waits for all of them. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void sixtyFourInFlight() {
        CompletableFuture<?>[] calls = new CompletableFuture<?>[CALLS];
        for (int i = 0; i < CALLS; i++) {
            calls[i] = subject.start();
        }
        CompletableFuture.allOf(calls).join();
    }

    /** Ends the client. */
    @TearDown
    public void close() throws Exception {
        subject.close();
    }
}
