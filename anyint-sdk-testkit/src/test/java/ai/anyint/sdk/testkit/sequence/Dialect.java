package ai.anyint.sdk.testkit.sequence;

import java.util.List;

/** The routes that one and the same text call can take; it costs the same by each. */
enum Dialect {
    CHAT("/openai/v1/chat/completions", "prompt_tokens", "completion_tokens"),
    RESPONSES("/openai/v1/responses", "input_tokens", "output_tokens"),
    MESSAGES("/anthropic/v1/messages", "input_tokens", "output_tokens");

    private static final Object MESSAGE = Json.object("role", "user", "content", "Hello");

    final String path;
    private final String input;
    private final String output;

    Dialect(String path, String input, String output) {
        this.path = path;
        this.input = input;
        this.output = output;
    }

    /** The fields of the body besides the model and the stream. */
    List<Object> body() {
        return switch (this) {
            case CHAT -> List.of("messages", List.of(MESSAGE));
            case RESPONSES -> List.of("input", "Hello");
            case MESSAGES -> List.of("max_tokens", 1, "messages", List.of(MESSAGE));
        };
    }

    Object usage(long inputTokens, long outputTokens) {
        return Json.object("usage", Json.object(input, inputTokens, output, outputTokens));
    }
}
