package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    @RepeatedTest(5)
    @Holds(Rule.TOKENS_AT_COMPLETION)
    void callsThatTakeTurns_overshootTheBalanceAtMostByWhatIsInFlight() throws Exception {
        Till till = new Till("1.00", Instant.EPOCH);
        int admitted = race(till, till.key(), 10);

        assertThat(admitted).isBetween(25, 25 + THREADS - 1);
        assertThat(till.balance()).isEqualByComparingTo(new BigDecimal("1.00").subtract(cost(admitted)));
        assertThat(till.activity(1).total().requests()).isEqualTo(admitted);
    }

    @RepeatedTest(5)
    @Holds(Rule.TOKENS_AT_COMPLETION)
    void callsThatTakeTurns_overshootTheKeysLimitAtMostByWhatIsInFlight() throws Exception {
        Till till = new Till("1000", Instant.EPOCH);
        InferenceKey key = till.keyWithLimit("1.00");
        int admitted = race(till, key, 10);

        assertThat(admitted).isBetween(25, 25 + THREADS - 1);
        assertThat(till.spent(key)).isEqualByComparingTo(cost(admitted));
        assertThat(till.balance()).isEqualByComparingTo(new BigDecimal("1000").subtract(cost(admitted)));
    }

    @Test
    @Holds({Rule.LAST_CENT, Rule.TOKENS_AT_COMPLETION})
    void callsAllInFlightOnTheLastCent_areAllChargedExactly_andTheNextIsRefused() {
        Till till = new Till("0.01", Instant.EPOCH);
        InferenceKey key = till.key();
        List<Ticket> inFlight = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            inFlight.add(till.admitImage(key, i + 1));
        }

        inFlight.forEach(ticket -> till.account.complete(ticket, Usage.units(1)));

        assertThat(till.balance()).isEqualByComparingTo("-2.55");
        assertThat(till.tryImage(key)).isEmpty();
    }

    @Test
    void callGivenBack_isNeitherChargedNorCounted() {
        Till till = new Till("1", Instant.EPOCH);
        till.account.giveBack(till.admitImage(till.key(), 1));

        assertThat(till.balance()).isEqualByComparingTo("1");
        assertThat(till.activity(1).total()).isEqualTo(ActivityRow.NONE);
        assertThat(till.activity(1).byModel()).isEmpty();
    }

    private static int race(Till till, InferenceKey key, int callsEach) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Integer> caller = () -> {
                start.await();
                int admitted = 0;
                for (int i = 0; i < callsEach; i++) {
                    admitted += till.tryImage(key).isPresent() ? 1 : 0;
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

    private static BigDecimal cost(int calls) {
        return COST.multiply(BigDecimal.valueOf(calls));
    }
}
