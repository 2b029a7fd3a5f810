package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Usage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A response of the Responses API with every field that its clients require, begun or completed. */
record ResponseObject(TextAnswer answer, Optional<String> instructions) {

    String itemId() {
        return "msg_" + answer.number();
    }

    void begun(JsonOut out) throws IOException {
        head(out, "in_progress");
        out.texts("output", List.of()).nothing("usage");
    }

    void completed(JsonOut out) throws IOException {
        head(out, "completed");
        out.array("output", List.of(this), (item, response) -> response.completedItem(item))
                .object("usage", usage -> usage(usage, answer.usage()));
    }

    void begunItem(JsonOut out) throws IOException {
        itemHead(out, "in_progress");
        out.texts("content", List.of());
    }

    void completedItem(JsonOut out) throws IOException {
        itemHead(out, "completed");
        out.array("content", List.of(answer.text()), ResponseObject::part);
    }

    static void part(JsonOut out, String text) throws IOException {
        out.field("type", "output_text")
                .field("text", text)
                .texts("annotations", List.of())
                .texts("logprobs", List.of());
    }

    private void head(JsonOut out, String status) throws IOException {
        out.field("id", "resp_" + answer.number())
                .field("object", "response")
                .field("created_at", answer.at().getEpochSecond())
                .field("status", status)
                .nothing("error")
                .nothing("incomplete_details")
                .field("instructions", instructions.orElse(null))
                .object("metadata", metadata -> {})
                .field("model", answer.modelId())
                .field("parallel_tool_calls", true)
                .nothing("previous_response_id")
                .field("temperature", 1)
                .object("text", text -> text.object("format", format -> format.field("type", "text")))
                .field("tool_choice", "auto")
                .texts("tools", List.of())
                .field("top_p", 1);
    }

    private void itemHead(JsonOut out, String status) throws IOException {
        out.field("id", itemId())
                .field("type", "message")
                .field("status", status)
                .field("role", "assistant");
    }

    private static void usage(JsonOut out, Usage usage) throws IOException {
        out.field("input_tokens", usage.inputTokens())
                .object(
                        "input_tokens_details",
                        details -> details.field("cached_tokens", 0).field("cache_write_tokens", 0))
                .field("output_tokens", usage.outputTokens())
                .object("output_tokens_details", details -> details.field("reasoning_tokens", 0))
                .field("total_tokens", usage.inputTokens() + usage.outputTokens());
    }
}
