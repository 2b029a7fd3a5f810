package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.CallInterruptedException;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import ai.anyint.sdk.core.harness.SteppedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptTest {

    /** Far beyond what a busy machine needs, and far below what the call would have waited. */
    private static final Duration GENEROUS = Duration.ofSeconds(2);

    private static final Reply LATER = Reply.upstreamUnavailable().with("Retry-After", "30");

    /** How a call ended on its thread: with what, with which interrupt flag, and when. */
    private record End(AnyIntException failure, boolean flag, long nanos) {}

    /** How long an interrupt took to end its call. */
    private record Interrupted(End end, Duration after) {}

    private static End end(AnyIntClient anyint) {
        try {
            anyint.execute(Calls.create());
            throw new AssertionError("the call succeeded");
        } catch (AnyIntException e) {
            return new End(e, Thread.currentThread().isInterrupted(), System.nanoTime());
        }
    }

    @Test
    void interruptDuringAPause_endsTheCallAfterOneRequestAndKeepsTheFlag() throws Exception {
        CountDownLatch pausing = new CountDownLatch(1);
        try (TimeSource system = TimeSource.system();
                RawServer server = RawServer.answering(request -> LATER);
                AnyIntClient anyint = Calls.client(server.url())
                        .timeSource(new TellingTime(system, pausing))
                        .build()) {
            End end = interruptedOnce(anyint, pausing::await);

            assertThat(end.failure).isInstanceOf(CallInterruptedException.class);
            assertThat(end.failure.mayHaveBeenApplied()).isFalse();
            assertThat(end.failure.attempts()).isEqualTo(1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** The middle of many: one alone may meet a machine that is busy with something else. */
    @Test
    void interruptDuringAPause_takesLessThanFiftyMilliseconds() throws Exception {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            CountDownLatch pausing = new CountDownLatch(1);
            try (TimeSource system = TimeSource.system();
                    RawServer server = RawServer.answering(request -> LATER);
                    AnyIntClient anyint = Calls.client(server.url())
                            .timeSource(new TellingTime(system, pausing))
                            .build()) {
                took.add(interrupted(anyint, pausing::await).after());
            }
        }
        took.sort(Comparator.naturalOrder());

        assertThat(took.get(took.size() / 2)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void interruptWhileTheServerIsSilent_endsTheCallAndItsConnection() throws Exception {
        try (RawServer server = RawServer.silent();
                AnyIntClient anyint = Calls.client(server.url()).build()) {
            End end = interruptedOnce(anyint, server::awaitUnanswered);

            server.awaitHangUp();
            assertThat(end.failure).isInstanceOf(CallInterruptedException.class);
            assertThat(end.failure.mayHaveBeenApplied()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void interruptBeforeTheCall_sendsNothing() throws Exception {
        try (RawServer server = RawServer.answering(request -> Reply.ok("{}"));
                AnyIntClient anyint = Calls.client(server.url()).build()) {
            FutureTask<End> call = new FutureTask<>(() -> {
                Thread.currentThread().interrupt();
                return end(anyint);
            });
            new Thread(call).start();

            End end = call.get(20, TimeUnit.SECONDS);
            assertThat(end.failure).isInstanceOf(CallInterruptedException.class);
            assertThat(end.flag).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void cancelOfAFuture_closesItsConnection() throws Exception {
        try (RawServer server = RawServer.silent();
                AnyIntClient anyint = Calls.client(server.url()).build()) {
            CompletableFuture<?> call = anyint.executeAsync(Calls.read());
            server.awaitUnanswered();

            assertThat(call.cancel(true)).isTrue();

            server.awaitHangUp();
            assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cancelDuringARepeat_closesItsConnection() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        try (RawServer server = RawServer.sometimesAnswering(request -> {
                    boolean isFirst = first.getCount() > 0;
                    first.countDown();
                    return isFirst ? Optional.of(Reply.upstreamUnavailable()) : Optional.empty();
                });
                AnyIntClient anyint =
                        Calls.client(server.url()).timeSource(new SteppedTime()).build()) {
            CompletableFuture<?> call = anyint.executeAsync(Calls.read());
            server.awaitUnanswered();

            call.cancel(true);

            server.awaitHangUp();
            assertThat(server.requests()).hasSize(2);
        }
    }

    private interface Moment {
        void await() throws InterruptedException;
    }

    private static End interruptedOnce(AnyIntClient anyint, Moment moment) throws Exception {
        return interrupted(anyint, moment).end();
    }

    private static Interrupted interrupted(AnyIntClient anyint, Moment moment) throws Exception {
        FutureTask<End> call = new FutureTask<>(() -> end(anyint));
        Thread caller = new Thread(call);
        caller.start();
        moment.await();
        long interrupted = System.nanoTime();
        caller.interrupt();
        End end = call.get(20, TimeUnit.SECONDS);
        assertThat(end.flag).isTrue();
        Duration after = Duration.ofNanos(end.nanos - interrupted);
        assertThat(after).isLessThan(GENEROUS);
        return new Interrupted(end, after);
    }

    /** The machine's time, and a word before it pauses. */
    private record TellingTime(TimeSource system, CountDownLatch pausing) implements TimeSource {

        @Override
        public java.time.Instant now() {
            return system.now();
        }

        @Override
        public long nanoTime() {
            return system.nanoTime();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            pausing.countDown();
            system.pause(duration);
        }

        @Override
        public Scheduled schedule(Duration delay, Runnable task) {
            return system.schedule(delay, task);
        }
    }
}
