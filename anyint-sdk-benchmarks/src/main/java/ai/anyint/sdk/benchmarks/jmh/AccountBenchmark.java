package ai.anyint.sdk.benchmarks.jmh;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What isolation costs a test. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AccountBenchmark {

    private final FakeAnyInt fake = FakeAnyInt.create();

    /** An account with its keys, its client and its clock, opened and forgotten. */
    @Benchmark
    public FakeAccount openAndForget() {
        FakeAccount account = fake.openAccount("5.00");
        account.client().close();
        account.forget();
        return account;
    }
}
