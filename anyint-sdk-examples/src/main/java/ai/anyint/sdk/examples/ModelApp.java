package ai.anyint.sdk.examples;

import static ai.anyint.sdk.core.KeyFamily.INFERENCE;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * An application that calls models through the SDK's own client, which takes any route: so a refusal is an exception of its
 * type, and no cap that is used up is asked again.
 */
final class ModelApp implements AutoCloseable {

    private static final Endpoint<Object> CHAT =
            Endpoint.post("app.chat", "/openai/v1/chat/completions", INFERENCE, Object.class);
    private static final Endpoint<Object> IMAGES =
            Endpoint.post("app.images", "/openai/v1/images/generations", INFERENCE, Object.class);

    private final AnyIntClient anyint;

    ModelApp(URI baseUrl, Secret apiKey) {
        this(baseUrl, CredentialsProvider.of(apiKey));
    }

    ModelApp(URI baseUrl, CredentialsProvider apiKey) {
        anyint = AnyIntClient.builder()
                .baseUrl(baseUrl.toString())
                .apiKey(apiKey)
                .build();
    }

    void ask(String model, String prompt) {
        anyint.execute(CHAT.call()
                .body(Map.of("model", model, "messages", List.of(Map.of("role", "user", "content", prompt)))));
    }

    void draw(String model) {
        anyint.execute(IMAGES.call().body(Map.of("model", model, "prompt", "a lighthouse")));
    }

    @Override
    public void close() {
        anyint.close();
    }
}
