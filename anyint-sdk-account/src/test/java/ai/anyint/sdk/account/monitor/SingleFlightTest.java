package ai.anyint.sdk.account.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.error.CallFacts;
import ai.anyint.sdk.core.error.CallInterruptedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private final CallInterruptedException interrupted = new CallInterruptedException(CallFacts.builder()
            .operation("account.balance")
            .method("GET")
            .path("/v1/account/balance")
            .problem("interrupted")
            .attempts(1)
            .build());

    private final SingleFlight<String> flights = new SingleFlight<>();

    @Test
    void interruptOfTheThreadThatFlies_isNothingToOneThatWaitsForIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch flying = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            Future<String> first = threads.submit(() -> flights.fly(() -> {
                flying.countDown();
                end.await();
                throw interrupted;
            }));
            flying.await();
            CompletableFuture<Thread> waiting = new CompletableFuture<>();
            Future<String> second = threads.submit(() -> {
                waiting.complete(Thread.currentThread());
                return flights.fly(() -> "read");
            });
            while (waiting.join().getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            end.countDown();

            assertThatThrownBy(first::get).hasCause(interrupted);
            assertThat(second.get()).isEqualTo("read");
        } finally {
            threads.shutdownNow();
        }
    }
}
