package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import okio.ByteString;

/** {@code POST /openai/v1/chat/completions}, plain and streamed. */
final class ChatCompletions {

    private static final int MOST_CHOICES = 128;
    private static final ByteString DONE = ByteString.encodeUtf8("data: [DONE]\n\n");

    private final Answers answers;

    ChatCompletions(Answers answers) {
        this.answers = answers;
    }

    WireResponse answer(Exchange exchange) {
        JsonIn body = exchange.json();
        JsonNode messages = Content.turns(body, "messages");
        boolean streamed = body.bool("stream").orElse(false);
        boolean withUsage = body.object("stream_options")
                .flatMap(options -> options.bool("include_usage"))
                .orElse(false);
        int choices = (int) body.integer("n", 1, MOST_CHOICES).orElse(1);
        TextAnswer answer = TextAnswer.admit(exchange, body, answers, Tokens.in(messages), choices);
        return streamed ? answer.streamed(script(answer, withUsage)) : answer.plain(plain(answer));
    }

    private static ByteString plain(TextAnswer answer) {
        return JsonOut.object(out -> {
            label(out, answer, "chat.completion");
            out.array(
                    "choices",
                    answer.choices(),
                    (choice, index) -> choice.field("index", index)
                            .object(
                                    "message",
                                    message -> message.field("role", "assistant")
                                            .field("content", answer.text())
                                            .nothing("refusal"))
                            .nothing("logprobs")
                            .field("finish_reason", "stop"));
            usage(out, answer.usage());
        });
    }

    /** The words of each choice, then the end of each choice, the usage, and the mark. */
    private static StreamScript script(TextAnswer answer, boolean withUsage) {
        StreamScript script = answer.script();
        List<String> words = answer.words();
        for (int choice = 0; choice < answer.choices(); choice++) {
            for (int i = 0; i < words.size(); i++) {
                script.word(chunk(answer, choice, i == 0, words.get(i)));
            }
        }
        for (int choice = 0; choice < answer.choices(); choice++) {
            script.frame(event(answer, choice, true, delta -> {}));
        }
        if (withUsage) {
            script.frame(usageChunk(answer));
        }
        return script.frame(DONE);
    }

    private static ByteString chunk(TextAnswer answer, int choice, boolean first, String word) {
        return event(answer, choice, false, delta -> {
            if (first) {
                delta.field("role", "assistant");
            }
            delta.field("content", word);
        });
    }

    private static ByteString event(TextAnswer answer, int index, boolean last, JsonOut.Writer delta) {
        return ServerSentEvent.data(JsonOut.object(out -> {
            label(out, answer, "chat.completion.chunk");
            out.array(
                    "choices",
                    List.of(index),
                    (choice, i) -> choice.field("index", i)
                            .object("delta", delta)
                            .nothing("logprobs")
                            .field("finish_reason", last ? "stop" : null));
        }));
    }

    private static ByteString usageChunk(TextAnswer answer) {
        return ServerSentEvent.data(JsonOut.object(out -> {
            label(out, answer, "chat.completion.chunk");
            out.array("choices", List.<Integer>of(), (choice, i) -> {});
            usage(out, answer.usage());
        }));
    }

    private static void label(JsonOut out, TextAnswer answer, String object) throws IOException {
        out.field("id", "chatcmpl-" + answer.number())
                .field("object", object)
                .field("created", answer.at().getEpochSecond())
                .field("model", answer.modelId());
    }

    private static void usage(JsonOut out, Usage usage) throws IOException {
        out.object(
                "usage",
                fields -> fields.field("prompt_tokens", usage.inputTokens())
                        .field("completion_tokens", usage.outputTokens())
                        .field("total_tokens", usage.inputTokens() + usage.outputTokens()));
    }
}
