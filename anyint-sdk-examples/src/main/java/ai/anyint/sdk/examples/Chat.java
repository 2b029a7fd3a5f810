package ai.anyint.sdk.examples;

import ai.anyint.sdk.core.Secret;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.net.URI;
import java.util.stream.Collectors;

/** Asks a model through OpenAI's own client, which is how an application calls AnyInt's models. */
final class Chat implements AutoCloseable {

    private final OpenAIClient openai;

    Chat(URI baseUrl, Secret apiKey) {
        // Its own repeats are off: it takes every 429 for a rate limit, and a spent key stays spent.
        openai = OpenAIOkHttpClient.builder()
                .baseUrl(baseUrl + "/openai/v1")
                .apiKey(apiKey.reveal())
                .maxRetries(0)
                .build();
    }

    String ask(String model, String prompt) {
        return openai.chat().completions().create(request(model, prompt)).choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .collect(Collectors.joining());
    }

    String askStreaming(String model, String prompt) {
        try (StreamResponse<ChatCompletionChunk> stream =
                openai.chat().completions().createStreaming(request(model, prompt))) {
            return stream.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .collect(Collectors.joining());
        }
    }

    private static ChatCompletionCreateParams request(String model, String prompt) {
        return ChatCompletionCreateParams.builder()
                .model(model)
                .addUserMessage(prompt)
                .build();
    }

    @Override
    public void close() {
        openai.close();
    }
}
