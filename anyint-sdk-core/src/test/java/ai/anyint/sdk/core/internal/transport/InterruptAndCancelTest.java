package ai.anyint.sdk.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.error.CallInterruptedException;
import ai.anyint.sdk.core.fixture.Calls;
import ai.anyint.sdk.core.fixture.RawServer;
import ai.anyint.sdk.core.fixture.Reply;
import ai.anyint.sdk.core.fixture.TestTime;
import ai.anyint.sdk.core.fixture.Thing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptAndCancelTest {

    private final TestTime time = new TestTime();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    void interruptInAPause_endsTheCallAndKeepsTheFlag() throws Exception {
        time.duringPauses(() -> Thread.currentThread().interrupt());
        try (RawServer server = new RawServer(Reply.error(503, "api_error", "upstream_unavailable"));
                AnyIntClient client = Calls.client(server, time)) {
            CallInterruptedException thrown =
                    catchThrowableOfType(CallInterruptedException.class, () -> client.execute(Calls.patch()));

            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(server.requests()).hasSize(1);
            assertThat(thrown.attempts()).isEqualTo(1);
            assertThat(thrown.mayHaveBeenApplied()).isFalse();
        }
    }

    @Test
    void interruptInAPauseAfterAnUnclearWrite_saysThatItMayHaveBeenApplied() throws Exception {
        time.duringPauses(() -> Thread.currentThread().interrupt());
        try (RawServer server = new RawServer(Reply.reset());
                AnyIntClient client = Calls.client(server, time)) {
            CallInterruptedException thrown =
                    catchThrowableOfType(CallInterruptedException.class, () -> client.execute(Calls.patch()));

            assertThat(thrown.mayHaveBeenApplied()).isTrue();
        }
    }

    @Test
    void interruptOfARealPause_endsTheCallAndKeepsTheFlag() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        CompletableFuture<CallInterruptedException> thrown = new CompletableFuture<>();
        try (RawServer server = new RawServer(Reply.of(503, "", "Retry-After: 50"));
                AnyIntClient client = AnyIntClient.builder()
                        .baseUrl(server.url())
                        .provisioningKey(Calls.KEY)
                        .build()) {
            Thread caller = new Thread(() -> {
                CallInterruptedException failure =
                        catchThrowableOfType(CallInterruptedException.class, () -> client.execute(Calls.get()));
                flag.set(Thread.currentThread().isInterrupted());
                thrown.complete(failure);
            });
            caller.start();
            server.awaitRequest();
            caller.interrupt();

            assertThat(thrown.get(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(flag).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cancelledFuture_endsTheRequest() throws Exception {
        try (RawServer server = new RawServer(Reply.silence());
                AnyIntClient client = Calls.client(server, time)) {
            CompletableFuture<Thing> call = client.executeAsync(Calls.get());
            server.awaitRequest();

            assertThat(call.cancel(true)).isTrue();
            assertThat(call).isCancelled();
            server.awaitNoConnection();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void futureCancelledAfterAPause_endsTheRequestThatFollowed() throws Exception {
        try (RawServer server = new RawServer(Reply.of(503, ""), Reply.silence());
                AnyIntClient client = Calls.client(server, time)) {
            CompletableFuture<Thing> call = client.executeAsync(Calls.get());
            server.awaitRequest();
            server.awaitRequest();

            call.cancel(true);
            server.awaitNoConnection();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void futureCancelledInAPause_sendsNoMore() throws Exception {
        CompletableFuture<CompletableFuture<Thing>> call = new CompletableFuture<>();
        time.duringPauses(() -> call.join().cancel(true));
        try (RawServer server = new RawServer(Reply.of(503, ""))) {
            try (AnyIntClient client = Calls.client(server, time)) {
                call.complete(client.executeAsync(Calls.get()));
                server.awaitRequest();
                assertThat(call.join()).failsWithin(10, TimeUnit.SECONDS);
            }
            server.awaitNoConnection();
            assertThat(server.requests()).hasSize(1);
        }
    }
}
