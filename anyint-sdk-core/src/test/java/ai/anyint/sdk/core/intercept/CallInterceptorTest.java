package ai.anyint.sdk.core.intercept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.error.CallInterruptedException;
import ai.anyint.sdk.core.error.CredentialsException;
import ai.anyint.sdk.core.error.DeadlineExceededException;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.InProcess;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallInterceptorTest {

    private final Diary diary = new Diary();

    private static InProcess answering(Reply... replies) {
        Iterator<Reply> next = List.of(replies).iterator();
        return new InProcess(request -> next.next());
    }

    @Test
    void success_isReportedFromBeginToEnd() {
        AnyIntClient anyint =
                Calls.client(answering(Reply.ok("{}"))).callInterceptor(diary).build();

        anyint.execute(Calls.read());

        assertThat(diary.lines())
                .containsExactly("begin things.get", "attempting 1", "attempted 1 200", "ended SUCCESS 200 after 1");
    }

    @Test
    void repeat_isReportedAttemptByAttempt() {
        AnyIntClient anyint = Calls.client(answering(Reply.upstreamUnavailable(), Reply.ok("{}")))
                .callInterceptor(diary)
                .build();

        anyint.executeAsync(Calls.create()).join();

        assertThat(diary.lines())
                .containsExactly(
                        "begin things.create",
                        "attempting 1",
                        "attempted 1 503 repeats",
                        "attempting 2",
                        "attempted 2 200",
                        "ended SUCCESS 200 after 2");
        assertThat(diary.end().repeatsLeft()).isEqualTo(99);
    }

    @Test
    void failure_isReportedWithItsException() {
        AnyIntClient anyint = Calls.client(answering(Reply.refusal(404, "not_found_error", "not_found")))
                .callInterceptor(diary)
                .build();

        assertThatThrownBy(() -> anyint.execute(Calls.read())).isInstanceOf(NotFoundException.class);

        assertThat(diary.lines()).endsWith("attempted 1 404", "ended FAILURE 404 after 1");
        assertThat(diary.end().failure()).containsInstanceOf(NotFoundException.class);
    }

    @Test
    void failureInTheUsersOwnCode_isReportedAsAnEndToo() {
        IllegalStateException broken = new IllegalStateException("vault is sealed");
        CredentialsProvider provider = () -> {
            throw broken;
        };
        AnyIntClient anyint = Calls.client(answering())
                .provisioningKey(provider)
                .callInterceptor(diary)
                .build();

        assertThatThrownBy(() -> anyint.execute(Calls.read()))
                .isInstanceOf(CredentialsException.class)
                .hasCause(broken);

        assertThat(diary.lines()).containsExactly("begin things.get", "ended FAILURE 0 after 0");
    }

    @Test
    void veto_sendsNothingAndEndsTheInterceptorsBefore() {
        InProcess service = answering();
        AnyIntClient anyint = Calls.client(service)
                .callInterceptor(diary)
                .callInterceptor(endpoint -> {
                    throw new UnsupportedOperationException("read only on Sundays");
                })
                .build();

        assertThatThrownBy(() -> anyint.execute(Calls.create())).hasMessage("read only on Sundays");
        assertThatThrownBy(() -> anyint.executeAsync(Calls.create())).hasMessage("read only on Sundays");

        assertThat(service.requests()).isEmpty();
        assertThat(diary.lines())
                .containsExactly(
                        "begin things.create",
                        "ended FAILURE 0 after 0",
                        "begin things.create",
                        "ended FAILURE 0 after 0");
    }

    @Test
    void options_areMadeFromThoseBeforeInTheOrderOfTheInterceptors() {
        InProcess service = answering(Reply.ok("{}"));
        AnyIntClient anyint = Calls.client(service)
                .callInterceptor(adding("X-First", "1"))
                .callInterceptor(adding("X-Second", "2"))
                .build();

        anyint.execute(Calls.read()
                .with(RequestOptions.builder().putHeaders("X-Own", "0").build()));

        assertThat(service.last().headers("X-Own")).containsExactly("0");
        assertThat(service.last().headers("X-First")).containsExactly("1");
        assertThat(service.last().headers("X-Second")).containsExactly("2");
    }

    @Test
    void options_canShortenTheDeadline() throws Exception {
        try (RawServer server = RawServer.silent();
                AnyIntClient anyint = Calls.client(server.url())
                        .callInterceptor(changing(given -> RequestOptions.builder()
                                .from(given)
                                .callTimeout(Duration.ofMillis(100))
                                .build()))
                        .build()) {
            assertThatThrownBy(() -> anyint.execute(Calls.read()))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("no answer within 100 ms");
        }
    }

    @Test
    void cancel_isReportedOnceAndLast() throws Exception {
        try (RawServer server = RawServer.silent();
                AnyIntClient anyint =
                        Calls.client(server.url()).callInterceptor(diary).build()) {
            CompletableFuture<?> call = anyint.executeAsync(Calls.read());
            server.awaitUnanswered();
            call.cancel(true);
            server.awaitHangUp();
            diary.awaitEnd();
        }
        assertThat(diary.lines()).containsExactly("begin things.get", "attempting 1", "ended CANCELED 0 after 1");
    }

    @Test
    void interrupt_isReportedAsAFailure() throws Exception {
        try (RawServer server = RawServer.silent();
                AnyIntClient anyint =
                        Calls.client(server.url()).callInterceptor(diary).build()) {
            Thread caller = new Thread(() -> assertThatThrownBy(() -> anyint.execute(Calls.read()))
                    .isInstanceOf(CallInterruptedException.class));
            caller.start();
            server.awaitUnanswered();
            caller.interrupt();
            diary.awaitEnd();
            caller.join();
        }
        assertThat(diary.lines()).containsExactly("begin things.get", "attempting 1", "ended FAILURE 0 after 1");
        assertThat(diary.end().failure()).containsInstanceOf(CallInterruptedException.class);
    }

    private static CallInterceptor adding(String name, String value) {
        return changing(given ->
                RequestOptions.builder().from(given).putHeaders(name, value).build());
    }

    private static CallInterceptor changing(java.util.function.UnaryOperator<RequestOptions> change) {
        return endpoint -> new CallInterceptor.Following() {
            @Override
            public RequestOptions options(RequestOptions given) {
                return change.apply(given);
            }
        };
    }
}
