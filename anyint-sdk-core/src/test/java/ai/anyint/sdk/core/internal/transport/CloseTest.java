package ai.anyint.sdk.core.internal.transport;

import static ai.anyint.sdk.core.fixture.Calls.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.error.CallInterruptedException;
import ai.anyint.sdk.core.fixture.Calls;
import ai.anyint.sdk.core.fixture.LogTrap;
import ai.anyint.sdk.core.fixture.RawServer;
import ai.anyint.sdk.core.fixture.Reply;
import ai.anyint.sdk.core.fixture.TestTime;
import ai.anyint.sdk.core.fixture.Thing;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class CloseTest {

    private static final Reply LATER = Reply.error(503, "api_error", "upstream_unavailable", "Retry-After: 50");

    @Test
    void close_leavesNoThreadOfOursAndNoConnection() throws Exception {
        Set<Thread> before = threads();
        try (RawServer server = new RawServer(OK, OK, LATER)) {
            try (AnyIntClient client = systemTimeClient(server)) {
                client.execute(Calls.get());
                client.executeAsync(Calls.get()).get();
                CompletableFuture<Thing> waiting = client.executeAsync(Calls.get());
                server.awaitRequest();
                server.awaitRequest();
                server.awaitRequest();
                assertThat(waiting).isNotDone();
            }

            server.awaitNoConnection();
        }
        for (Thread thread : threads()) {
            if (!before.contains(thread) && !thread.getName().startsWith("raw-server")) {
                assertEndsOrBelongsToOkHttp(thread);
            }
        }
    }

    /** What OkHttp keeps for the whole program is not ours to end, and keeps no program alive. */
    private static void assertEndsOrBelongsToOkHttp(Thread thread) throws InterruptedException {
        for (int i = 0; i < 1_000 && thread.isAlive() && !isOfOkHttp(thread); i++) {
            thread.join(10);
        }
        assertThat(!thread.isAlive() || isOfOkHttp(thread))
                .as("%s has ended", thread)
                .isTrue();
        assertThat(thread.isDaemon()).as("%s is a daemon", thread).isTrue();
    }

    private static boolean isOfOkHttp(Thread thread) {
        return thread.getName().matches("OkHttp TaskRunner|Okio Watchdog");
    }

    @Test
    void callAfterClose_isRefusedAndSendsNothing() throws Exception {
        try (RawServer server = new RawServer(OK)) {
            AnyIntClient client = Calls.client(server, new TestTime());
            client.close();
            client.close();

            assertThatIllegalStateException()
                    .isThrownBy(() -> client.execute(Calls.get()))
                    .withMessage("the client is closed");
            assertThatIllegalStateException().isThrownBy(() -> client.executeAsync(Calls.get()));
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void close_endsTheCallInFlight() throws Exception {
        try (RawServer server = new RawServer(Reply.silence())) {
            CompletableFuture<Thing> write;
            try (AnyIntClient client = systemTimeClient(server)) {
                write = client.executeAsync(Calls.post());
                server.awaitRequest();
            }

            CallInterruptedException thrown = failureOf(write);
            assertThat(thrown).hasMessageContaining("the client was closed");
            assertThat(thrown.mayHaveBeenApplied()).isTrue();
            server.awaitNoConnection();
        }
    }

    @Test
    void close_endsTheFutureThatWaitsInAPause() throws Exception {
        TestTime time = new TestTime();
        CountDownLatch pausing = new CountDownLatch(1);
        time.standStill();
        time.duringPauses(pausing::countDown);
        try (RawServer server = new RawServer(LATER)) {
            CompletableFuture<Thing> waiting;
            try (AnyIntClient client = Calls.client(server, time)) {
                waiting = client.executeAsync(Calls.patch());
                assertThat(pausing.await(10, TimeUnit.SECONDS)).isTrue();
            }

            CallInterruptedException thrown = failureOf(waiting);
            assertThat(thrown).hasMessageContaining("the client was closed");
            assertThat(thrown.mayHaveBeenApplied()).isFalse();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void close_endsTheThreadThatWaitsInAPause() throws Exception {
        try (LogTrap log = new LogTrap();
                RawServer server = new RawServer(LATER)) {
            CompletableFuture<Thing> waiting;
            try (AnyIntClient client = systemTimeClient(server)) {
                waiting = CompletableFuture.supplyAsync(() -> client.execute(Calls.get()));
                log.await("repeat_in_ms=50000");
            }

            assertThat(failureOf(waiting)).hasMessageContaining("the client was closed");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void closeInAPauseOfTheUsersClock_sendsNoMore() throws Exception {
        TestTime time = new TestTime();
        try (RawServer server = new RawServer(LATER)) {
            AnyIntClient client = Calls.client(server, time);
            time.duringPauses(client::close);

            CallInterruptedException thrown =
                    catchThrowableOfType(CallInterruptedException.class, () -> client.execute(Calls.get()));
            assertThat(thrown).hasMessageContaining("the client was closed before a repeat");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void close_leavesTheClientThatTheUserBrought() throws Exception {
        OkHttpClient brought = new OkHttpClient();
        try (RawServer server = new RawServer(OK)) {
            try (AnyIntClient client = AnyIntClient.builder()
                    .baseUrl(server.url())
                    .provisioningKey(Calls.KEY)
                    .httpClient(brought)
                    .build()) {
                client.execute(Calls.get());
            }

            Request own = new Request.Builder().url(server.url() + "/own").build();
            try (Response response = brought.newCall(own).execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
            assertThat(server.header(1, "Authorization")).isEmpty();
            assertThat(brought.dispatcher().executorService().isShutdown()).isFalse();
        } finally {
            brought.dispatcher().executorService().shutdown();
            brought.connectionPool().evictAll();
        }
    }

    private static AnyIntClient systemTimeClient(RawServer server) {
        return AnyIntClient.builder()
                .baseUrl(server.url())
                .provisioningKey(Calls.KEY)
                .build();
    }

    private static CallInterruptedException failureOf(CompletableFuture<?> call) {
        return catchThrowableOfType(CallInterruptedException.class, () -> {
            try {
                call.get(10, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        });
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }
}
