package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 64 threads on one account, each call costing 0.04. */
@Timeout(60)
class RaceTest {

    private static final int THREADS = 64;
    private static final BigDecimal COST = new BigDecimal("0.04");

    private final Engine engine = new Engine(1);

    @RepeatedTest(5)
    void callsThatTakeTurns_overshootTheBalanceAtMostByWhatIsInFlight() throws Exception {
        Account account = engine.open(Instant.EPOCH, new BigDecimal("1.00"));
        int admitted = race(account, key(account, null), 10);

        assertThat(admitted).isBetween(25, 25 + THREADS - 1);
        assertThat(account.balance()).isEqualByComparingTo(new BigDecimal("1.00").subtract(cost(admitted)));
        assertThat(account.activity(1).total().requests()).isEqualTo(admitted);
    }

    @RepeatedTest(5)
    void callsThatTakeTurns_overshootTheKeysLimitAtMostByWhatIsInFlight() throws Exception {
        Account account = engine.open(Instant.EPOCH, new BigDecimal("1000"));
        InferenceKey key = key(account, new BigDecimal("1.00"));
        int admitted = race(account, key, 10);

        assertThat(admitted).isBetween(25, 25 + THREADS - 1);
        assertThat(account.key(key.id()).spent()).isEqualByComparingTo(cost(admitted));
        assertThat(account.balance()).isEqualByComparingTo(new BigDecimal("1000").subtract(cost(admitted)));
    }

    @Test
    void callsAllInFlightOnTheLastCent_areAllChargedExactly_andTheNextIsRefused() {
        Account account = engine.open(Instant.EPOCH, new BigDecimal("0.01"));
        InferenceKey key = key(account, null);
        List<Ticket> inFlight = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            inFlight.add(account.admit(key, "nano-banana-2", i + 1));
        }

        inFlight.forEach(ticket -> account.complete(ticket, Usage.units(1)));

        assertThat(account.balance()).isEqualByComparingTo("-2.55");
        assertThat(attempt(account, key)).isEmpty();
    }

    @Test
    void callGivenBack_isNeitherChargedNorCounted() {
        Account account = engine.open(Instant.EPOCH, BigDecimal.ONE);
        account.giveBack(account.admit(key(account, null), "nano-banana-2", 1));

        assertThat(account.balance()).isEqualByComparingTo("1");
        assertThat(account.activity(1).total()).isEqualTo(ActivityRow.NONE);
        assertThat(account.activity(1).byModel()).isEmpty();
    }

    private InferenceKey key(Account account, @org.jspecify.annotations.Nullable BigDecimal limit) {
        String secret = account.createKey(new KeySpec("k", limit, null), "test")
                .secret()
                .reveal();
        return (InferenceKey) engine.keys().find(secret).orElseThrow();
    }

    private static int race(Account account, InferenceKey key, int callsEach) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Integer> caller = () -> {
                start.await();
                int admitted = 0;
                for (int i = 0; i < callsEach; i++) {
                    admitted += attempt(account, key).isPresent() ? 1 : 0;
                }
                return admitted;
            };
            List<Future<Integer>> racers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                racers.add(pool.submit(caller));
            }
            int sum = 0;
            for (Future<Integer> racer : racers) {
                sum += racer.get();
            }
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Optional<BigDecimal> attempt(Account account, InferenceKey key) {
        try {
            return Optional.of(account.complete(account.admit(key, "nano-banana-2", 1), Usage.units(1)));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static BigDecimal cost(int calls) {
        return COST.multiply(BigDecimal.valueOf(calls));
    }
}
