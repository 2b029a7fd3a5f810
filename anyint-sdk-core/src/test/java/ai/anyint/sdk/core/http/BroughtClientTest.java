package ai.anyint.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.error.ConnectionException;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import ai.anyint.sdk.core.harness.TinyProxy;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

class BroughtClientTest {

    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private static final HandshakeCertificates SERVER =
            new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();
    private static final HandshakeCertificates TRUST = new HandshakeCertificates.Builder()
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();
    private static final OkHttpClient TRUSTING = new OkHttpClient.Builder()
            .sslSocketFactory(TRUST.sslSocketFactory(), TRUST.trustManager())
            .build();

    private static RawServer secureServer() {
        return RawServer.secure(SERVER.sslContext().getServerSocketFactory(), request -> Reply.ok("{}"));
    }

    @Test
    void serverOfAnOwnAuthority_isTrustedByAClientThatWasTold() throws IOException {
        try (RawServer server = secureServer();
                AnyIntClient anyint =
                        Calls.client(server.url()).httpClient(TRUSTING).build()) {
            anyint.execute(Calls.read());

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void serverOfAnUnknownAuthority_getsNoRequestAndNoRepeat() throws IOException {
        try (RawServer server = secureServer();
                AnyIntClient anyint = Calls.client(server.url()).build()) {
            assertThatThrownBy(() -> anyint.execute(Calls.create()))
                    .isInstanceOfSatisfying(ConnectionException.class, e -> {
                        assertThat(e.attempts()).isEqualTo(1);
                        assertThat(e.mayHaveBeenApplied()).isFalse();
                    });
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void proxyWithAPassword_isUsedAndItsPasswordStaysWithIt() throws IOException {
        try (TinyProxy proxy = new TinyProxy("cHJveHktcGFzcw==");
                RawServer server = secureServer();
                AnyIntClient anyint = Calls.client(server.url())
                        .httpClient(TRUSTING.newBuilder()
                                .proxy(proxy.address())
                                .proxyAuthenticator((route, response) -> response.request()
                                        .newBuilder()
                                        .header("Proxy-Authorization", "Basic cHJveHktcGFzcw==")
                                        .build())
                                .build())
                        .build()) {
            anyint.execute(Calls.create());

            assertThat(proxy.asked())
                    .contains("CONNECT localhost:" + server.port() + " HTTP/1.1")
                    .noneMatch(line -> line.contains(Calls.KEY));
            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.header("Proxy-Authorization")).isEmpty();
                assertThat(request.header("Authorization")).hasValue("Bearer " + Calls.KEY);
            });
        }
    }

    @Test
    void close_endsOwnCallsAndLeavesThePoolAndTheDispatcherToTheUser() throws Exception {
        OkHttpClient shared = new OkHttpClient();
        try (RawServer server = RawServer.silent();
                RawServer users = RawServer.silent()) {
            AnyIntClient anyint = Calls.client(server.url()).httpClient(shared).build();
            CompletableFuture<?> own = anyint.executeAsync(Calls.read());
            Call foreign = shared.newCall(new Request.Builder().url(users.url()).build());
            CompletableFuture<Object> foreignEnd = new CompletableFuture<>();
            foreign.enqueue(new Ending(foreignEnd));
            server.awaitUnanswered();
            users.awaitUnanswered();

            anyint.close();

            server.awaitHangUp();
            assertThatThrownBy(own::join).hasMessageContaining("the client was closed");
            assertThat(foreign.isCanceled()).isFalse();
            assertThat(foreignEnd).isNotDone();
            assertThat(shared.dispatcher().executorService().isShutdown()).isFalse();
            assertThat(shared.connectionPool().connectionCount()).isPositive();
            foreign.cancel();
        }
    }

    @Test
    void poolOfTheUser_isUsed() throws Exception {
        OkHttpClient shared = new OkHttpClient();
        try (RawServer server = RawServer.silent();
                AnyIntClient anyint =
                        Calls.client(server.url()).httpClient(shared).build()) {
            CompletableFuture<?> call = anyint.executeAsync(Calls.read());
            server.awaitUnanswered();

            assertThat(shared.connectionPool().connectionCount()).isEqualTo(1);
            assertThat(shared.dispatcher().runningCallsCount()).isEqualTo(1);
            call.cancel(true);
        }
    }

    private record Ending(CompletableFuture<Object> end) implements okhttp3.Callback {

        @Override
        public void onFailure(Call call, IOException failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onResponse(Call call, Response response) {
            end.complete(response);
        }
    }
}
