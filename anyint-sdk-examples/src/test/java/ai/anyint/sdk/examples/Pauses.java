package ai.anyint.sdk.examples;

import ai.anyint.sdk.testkit.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** The pauses of another client before it repeats a call: they pass on the account's clock, and nobody waits. */
final class Pauses implements com.openai.core.Sleeper, com.anthropic.core.Sleeper {

    private final FakeClock clock;
    private final List<Duration> taken = new CopyOnWriteArrayList<>();

    Pauses(FakeClock clock) {
        this.clock = clock;
    }

    List<Duration> taken() {
        return taken;
    }

    @Override
    public void sleep(Duration pause) {
        taken.add(pause);
        clock.advance(pause);
    }

    @Override
    public CompletableFuture<Void> sleepAsync(Duration pause) {
        sleep(pause);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
}
