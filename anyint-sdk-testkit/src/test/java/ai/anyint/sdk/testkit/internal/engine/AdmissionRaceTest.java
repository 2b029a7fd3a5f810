package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * With L left, exactly L of many are admitted. The race is made certain: all racers come while another command holds the
 * account's lock, and go on together when it lets go. A check outside the lock would let all of them pass it meanwhile.
 */
@Timeout(60)
class AdmissionRaceTest {

    private static final int RACERS = 32;
    private static final int LEFT = 5;

    private final Till till = new Till("1000", Instant.EPOCH);

    @Test
    @Holds(Rule.COUNTED_AT_ADMISSION)
    void requestsOfARateLimit_areAdmittedExactly() throws InterruptedException {
        Controls controls =
                new Controls(null, null, Map.of(), null, null, null, Map.of(RateLimit.RPM, (long) LEFT), null, null);

        assertThat(admitted(till.key(new KeySpec("k", null, null, controls, null))))
                .isEqualTo(LEFT);
    }

    @Test
    @Holds(Rule.COUNTED_AT_ADMISSION)
    void callsOfADay_areAdmittedExactly() throws InterruptedException {
        assertThat(admitted(keyOf(LEFT, RACERS))).isEqualTo(LEFT);
    }

    @Test
    @Holds(Rule.COUNTED_AT_ADMISSION)
    void generationsOfAPeriod_areAdmittedExactly() throws InterruptedException {
        assertThat(admitted(keyOf(RACERS, LEFT))).isEqualTo(LEFT);
    }

    private InferenceKey keyOf(long dailyCalls, long generations) {
        return till.inference(till.buy(Till.IMAGE_MODEL, Tier.BASIC, dailyCalls, generations, false)
                .secret()
                .orElseThrow());
    }

    private int admitted(InferenceKey key) throws InterruptedException {
        AtomicInteger admitted = new AtomicInteger();
        List<Thread> racers = Stream.generate(() ->
                        new Thread(() -> till.tryImage(key).ifPresent(cost -> admitted.incrementAndGet()), "racer"))
                .limit(RACERS)
                .toList();
        till.account.advance(now -> {
            racers.forEach(Thread::start);
            racers.forEach(AdmissionRaceTest::awaitTheLock);
            return now;
        });
        for (Thread racer : racers) {
            racer.join();
        }
        return admitted.get();
    }

    private static void awaitTheLock(Thread racer) {
        while (racer.getState() != Thread.State.BLOCKED && racer.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
