package ai.anyint.sdk.examples.contract;

import static ai.anyint.sdk.core.KeyFamily.INFERENCE;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.List;
import java.util.Map;

/** Calls of the fake's model routes, made by the SDK's own client so that a refusal is an exception of its type. */
final class ModelCalls {

    static final String TEXT = "gpt-4o-mini";
    static final String IMAGE = "nano-banana-2";
    static final String VIDEO = "seedance-2-0";
    static final String MUSIC = "suno-v5";
    static final String EMBEDDING = "text-embedding-v4";

    private ModelCalls() {}

    static ApiCall<Object> chat(String model, String prompt) {
        return post(
                "/openai/v1/chat/completions",
                Map.of("model", model, "messages", List.of(Map.of("role", "user", "content", prompt))));
    }

    static ApiCall<Object> images(int count) {
        return post("/openai/v1/images/generations", Map.of("model", IMAGE, "prompt", "a", "n", count));
    }

    static ApiCall<Object> fetchVideo(String id) {
        return Endpoint.get("test.video", "/openai/v1/videos/{id}", INFERENCE, Object.class)
                .call()
                .path("id", id);
    }

    /** Returns a call on the route that serves the model; one that there is not is asked to chat. */
    static ApiCall<Object> to(String model) {
        return switch (model) {
            case IMAGE -> images(1);
            case VIDEO -> post("/openai/v1/videos", Map.of("model", model, "prompt", "a"));
            case MUSIC -> post("/suno/submit/music", Map.of("model", model, "prompt", "a"));
            case EMBEDDING -> post("/openai/v1/embeddings", Map.of("model", model, "input", "a"));
            default -> chat(model, "Hello");
        };
    }

    private static ApiCall<Object> post(String path, Object body) {
        return Endpoint.post("test.model", path, INFERENCE, Object.class).call().body(body);
    }
}
