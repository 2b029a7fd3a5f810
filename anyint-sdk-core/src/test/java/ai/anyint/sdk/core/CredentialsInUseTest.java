package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.CredentialsException;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.InProcess;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A provider is told of the end of every attempt that it gave a key for, however it ends. */
class CredentialsInUseTest {

    private final Provider provider = new Provider();

    private static final class Provider implements CredentialsProvider {

        private final List<String> diary = Collections.synchronizedList(new ArrayList<>());
        private String next = Calls.KEY;
        private int given;

        @Override
        public Optional<Secret> current() {
            diary.add("asked " + ++given);
            return Optional.of(Secret.of(next));
        }

        @Override
        public void ended(Secret key) {
            assertThat(key).isEqualTo(Secret.of(next));
            diary.add("ended");
        }
    }

    private AnyIntClient client(InProcess service) {
        return Calls.client(service).provisioningKey(provider).build();
    }

    @Test
    void answer_endsTheUseOfTheKey_onceItIsRead() {
        client(new InProcess(request -> {
                    provider.diary.add("sent");
                    return Reply.ok("{}");
                }))
                .execute(Calls.read());

        assertThat(provider.diary).containsExactly("asked 1", "sent", "ended");
    }

    @Test
    void eachAttempt_endsBeforeTheNextAsks() {
        AnyIntClient anyint = client(new InProcess(request -> Reply.upstreamUnavailable()));

        assertThatThrownBy(() -> anyint.execute(Calls.read())).isInstanceOf(AnyIntException.class);
        assertThat(provider.diary).containsExactly("asked 1", "ended", "asked 2", "ended", "asked 3", "ended");
    }

    @Test
    void asynchronousAttempts_endLikewise() {
        CompletableFuture<?> future =
                client(new InProcess(request -> Reply.upstreamUnavailable())).executeAsync(Calls.read());

        assertThatThrownBy(future::join).hasCauseInstanceOf(AnyIntException.class);
        assertThat(provider.diary).containsExactly("asked 1", "ended", "asked 2", "ended", "asked 3", "ended");
    }

    @Test
    void unreadableAnswer_aKeyNoHeaderCarries_andAFailureOfTheUsersCode_endItToo() {
        assertThatThrownBy(() ->
                        client(new InProcess(request -> Reply.ok("no json"))).execute(Calls.read()))
                .isInstanceOf(AnyIntException.class);
        assertThatThrownBy(() -> client(new InProcess(request -> {
                            throw new IllegalStateException("the user's own");
                        }))
                        .execute(Calls.read()))
                .isInstanceOf(IllegalStateException.class);
        provider.next = "sk-test caf\u00e9";
        assertThatThrownBy(
                        () -> client(new InProcess(request -> Reply.ok("{}"))).execute(Calls.read()))
                .isInstanceOf(CredentialsException.class);

        assertThat(provider.diary).containsExactly("asked 1", "ended", "asked 2", "ended", "asked 3", "ended");
    }

    @Test
    void cancelledCall_endsItOnce() throws Exception {
        try (RawServer server = RawServer.silent();
                AnyIntClient anyint =
                        Calls.client(server.url()).provisioningKey(provider).build()) {
            CompletableFuture<?> future = anyint.executeAsync(Calls.read());
            server.awaitUnanswered();
            future.cancel(true);
            server.awaitHangUp();
        }
        assertThat(provider.diary).containsExactly("asked 1", "ended");
    }

    @Test
    void brokenConnection_endsIt() throws IOException {
        String gone;
        try (RawServer server = RawServer.silent()) {
            gone = server.url();
        }
        try (AnyIntClient anyint = Calls.client(gone)
                .provisioningKey(provider)
                .retryPolicy(RetryPolicy.never())
                .build()) {
            assertThatThrownBy(() -> anyint.execute(Calls.read())).isInstanceOf(AnyIntException.class);
        }
        assertThat(provider.diary).containsExactly("asked 1", "ended");
    }
}
