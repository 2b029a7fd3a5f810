package ai.anyint.sdk.benchmarks.jmh;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.budget.BudgetGuard;
import ai.anyint.sdk.billing.budget.Reservation;
import ai.anyint.sdk.billing.budget.Spend;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** What a guard costs a step while its value is fresh, by the machine's clocks. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class GuardBenchmark {

    private static final Spend A_CALL = Spend.money("0.0000001");

    @SuppressWarnings("NullAway.Init")
    private AnyIntClient anyint;

    @SuppressWarnings("NullAway.Init")
    private BudgetGuard guard;

    /** Opens an account on a fake in process; the guard reads it once, and then once in an hour. */
    @Setup
    public void open() {
        FakeAccount account = FakeAnyInt.create().openAccount("1000000.00");
        anyint = account.client();
        guard = BudgetGuard.builder(BillingClient.of(anyint), "claude-sonnet-4-6", account.apiKeyId())
                .floor("1.00")
                .maxAge(Duration.ofHours(1))
                .build();
        guard.check();
    }

    /** Closes the client. */
    @TearDown
    public void close() {
        anyint.close();
    }

    /** Looks, from one thread. */
    @Benchmark
    @Threads(1)
    public void check() {
        guard.check();
    }

    /** Looks, from 16 threads. */
    @Benchmark
    @Threads(16)
    public void checkBy16() {
        guard.check();
    }

    /** Reserves and settles, from one thread. */
    @Benchmark
    @Threads(1)
    public void reserveAndSettle() {
        try (Reservation reservation = guard.reserve(A_CALL)) {
            reservation.settle(A_CALL);
        }
    }

    /** Reserves and settles, from 16 threads. */
    @Benchmark
    @Threads(16)
    public void reserveAndSettleBy16() {
        try (Reservation reservation = guard.reserve(A_CALL)) {
            reservation.settle(A_CALL);
        }
    }
}
