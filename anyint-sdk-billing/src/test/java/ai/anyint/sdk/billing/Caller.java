package ai.anyint.sdk.billing;

import static ai.anyint.sdk.core.KeyFamily.INFERENCE;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.junit.AnyIntTest.Transport;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;

/** An application that calls models, through the client itself so that a refusal is an exception of its type. */
final class Caller implements AutoCloseable {

    private static final Endpoint<Object> IMAGES =
            Endpoint.post("test.images", "/openai/v1/images/generations", INFERENCE, Object.class);
    private static final Endpoint<Object> CHAT =
            Endpoint.post("test.chat", "/openai/v1/chat/completions", INFERENCE, Object.class);

    private final AnyIntClient anyint;

    Caller(FakeAccount account, FakeServer server, Transport transport, Secret key) {
        anyint = transport == Transport.HTTP
                ? AnyIntClient.builder()
                        .baseUrl(server.url().toString())
                        .apiKey(key)
                        .build()
                : AnyIntClient.builder()
                        .baseUrl(FakeAccount.inProcessUrl())
                        .apiKey(key)
                        .httpClient(new OkHttpClient.Builder()
                                .addInterceptor(account.interceptor())
                                .build())
                        .build();
    }

    void image() {
        images(1);
    }

    void images(int count) {
        anyint.execute(IMAGES.call().body(Map.of("model", "nano-banana-2", "prompt", "a", "n", count)));
    }

    void chat(String model) {
        anyint.execute(CHAT.call()
                .body(Map.of("model", model, "messages", List.of(Map.of("role", "user", "content", "Hello")))));
    }

    @Override
    public void close() {
        anyint.close();
    }
}
