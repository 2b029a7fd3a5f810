package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Usage;
import java.io.IOException;
import java.util.List;

/** A message in the dialect of Anthropic's clients, begun or completed. */
final class MessageObject {

    private MessageObject() {}

    static void begun(JsonOut out, TextAnswer answer) throws IOException {
        head(out, answer);
        out.texts("content", List.of())
                .nothing("stop_reason")
                .nothing("stop_sequence")
                .object(
                        "usage",
                        usage -> usage(usage, Usage.tokens(answer.usage().inputTokens(), 0)));
    }

    static void completed(JsonOut out, TextAnswer answer) throws IOException {
        head(out, answer);
        out.array("content", List.of(answer.text()), MessageObject::block);
        stop(out);
        out.object("usage", usage -> usage(usage, answer.usage()));
    }

    static void block(JsonOut out, String text) throws IOException {
        out.field("type", "text").field("text", text).nothing("citations");
    }

    static void stop(JsonOut out) throws IOException {
        out.field("stop_reason", "end_turn").nothing("stop_sequence");
    }

    static void usage(JsonOut out, Usage usage) throws IOException {
        out.field("input_tokens", usage.inputTokens())
                .field("cache_creation_input_tokens", 0)
                .field("cache_read_input_tokens", 0)
                .field("output_tokens", usage.outputTokens());
    }

    private static void head(JsonOut out, TextAnswer answer) throws IOException {
        out.field("id", "msg_" + answer.number())
                .field("type", "message")
                .field("role", "assistant")
                .field("model", answer.modelId());
    }
}
