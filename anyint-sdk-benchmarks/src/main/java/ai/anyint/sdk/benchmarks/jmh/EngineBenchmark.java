package ai.anyint.sdk.benchmarks.jmh;

import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.Admission;
import ai.anyint.sdk.testkit.internal.engine.Engine;
import ai.anyint.sdk.testkit.internal.engine.InferenceKey;
import ai.anyint.sdk.testkit.internal.engine.KeySpec;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import ai.anyint.sdk.testkit.internal.engine.Usage;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The engine alone on one core: admit, charge, write to the ledger. The clock moves on every thousand calls. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineBenchmark {

    private static final int CALLS = 200_000;
    private static final int CALLS_A_SECOND = 1_000;

    /** How many calls were made before. */
    @Param("0")
    public int history;

    @SuppressWarnings("NullAway.Init")
    private Account account;

    @SuppressWarnings("NullAway.Init")
    private InferenceKey key;

    private long calls;

    /** Opens an account, and makes the calls that came before. */
    @Setup
    public void open() {
        account = new Engine(1)
                .open(Instant.parse("2026-01-31T00:00:00Z"), new BigDecimal("100000000"), Optional.empty());
        account.audit(false);
        key = (InferenceKey)
                account.find(account.openKey(KeySpec.named("bench")).secret().reveal())
                        .orElseThrow();
        spend(history);
    }

    /** A short history stays short; a long one may grow. */
    @Setup(Level.Iteration)
    public void openAgain() {
        if (history == 0) {
            open();
        }
    }

    /** Makes some more. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public BigDecimal admitChargeAndBook() {
        spend(CALLS);
        return account.funds().balance();
    }

    private void spend(int many) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        for (int i = 0; i < many; i++) {
            calls++;
            if (calls % CALLS_A_SECOND == 0) {
                account.advance(now -> now.plusSeconds(1));
            }
            Admission call = new Admission("gpt-4o-mini", Unit.TOKENS, 0, loopback, calls);
            account.complete(account.admit(key, call), Usage.tokens(14, 21));
        }
    }
}
