package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.Ticket;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import ai.anyint.sdk.testkit.internal.engine.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import okio.ByteString;

/** {@code POST /openai/v1/chat/completions}, plain and streamed. A streamed answer costs what the plain one costs. */
final class ChatCompletions {

    private static final String STANDARD_TEXT = "This is the fake AnyInt: it answers, counts and charges.";
    private static final int MOST_CHOICES = 128;
    private static final ByteString DONE = ByteString.encodeUtf8("data: [DONE]\n\n");

    private final Answers answers;

    ChatCompletions(Answers answers) {
        this.answers = answers;
    }

    /** One completion: what it says, what it uses, and how it is labelled. */
    private record Completion(String id, long created, String model, String text, int choices, Usage usage) {}

    WireResponse answer(Exchange exchange) {
        JsonIn body = exchange.json();
        JsonNode messages = body.node("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw JsonIn.invalid("messages", "Required, as an array of at least one message.");
        }
        boolean streamed = body.bool("stream").orElse(false);
        boolean withUsage = body.node("stream_options").path("include_usage").asBoolean(false);
        int choices = (int) body.integer("n", 1, MOST_CHOICES).orElse(1);

        Account account = exchange.application().account();
        Ticket ticket = ModelRoutes.admit(exchange, body, Unit.TOKENS);
        CannedAnswer canned = answers.of(account, ticket.model().id());
        String text = canned.text().orElse(STANDARD_TEXT);
        Usage usage = Usage.tokens(
                canned.inputTokens().orElseGet(() -> Tokens.inMessages(messages)),
                canned.outputTokens().orElseGet(() -> choices * Tokens.in(text)));
        Completion completion = new Completion(
                "chatcmpl-" + exchange.requestNumber(),
                account.now().getEpochSecond(),
                ticket.model().id(),
                text,
                choices,
                usage);
        if (streamed) {
            return WireResponse.events(new EventStream(
                    events(completion, withUsage),
                    outputTokens -> account.complete(ticket, Usage.tokens(usage.inputTokens(), outputTokens))));
        }
        account.complete(ticket, usage);
        return WireResponse.json(200, plain(completion));
    }

    private static ByteString plain(Completion completion) {
        return JsonOut.object(out -> {
            label(out, completion, "chat.completion");
            out.array(
                    "choices",
                    indexes(completion),
                    (choice, index) -> choice.field("index", index)
                            .object(
                                    "message",
                                    message -> message.field("role", "assistant")
                                            .field("content", completion.text())
                                            .nothing("refusal"))
                            .nothing("logprobs")
                            .field("finish_reason", "stop"));
            usage(out, completion.usage());
        });
    }

    /** A word an event, so that a hang-up can fall anywhere; then the end of each choice, the usage, and the mark. */
    private static List<EventStream.Event> events(Completion completion, boolean withUsage) {
        String[] words = completion.text().split("(?<= )", -1);
        long output = completion.usage().outputTokens();
        int pieces = words.length * completion.choices();
        List<EventStream.Event> events = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            String word = words[piece % words.length];
            int choice = piece / words.length;
            events.add(new EventStream.Event(
                    chunk(completion, choice, piece % words.length == 0, word), output * (piece + 1) / pieces));
        }
        for (int choice = 0; choice < completion.choices(); choice++) {
            events.add(new EventStream.Event(lastChunk(completion, choice), output));
        }
        if (withUsage) {
            events.add(new EventStream.Event(usageChunk(completion), output));
        }
        events.add(new EventStream.Event(DONE, output));
        return events;
    }

    private static ByteString chunk(Completion completion, int choice, boolean first, String word) {
        return event(completion, choice, false, delta -> {
            if (first) {
                delta.field("role", "assistant");
            }
            delta.field("content", word);
        });
    }

    private static ByteString lastChunk(Completion completion, int choice) {
        return event(completion, choice, true, delta -> {});
    }

    private static ByteString event(Completion completion, int index, boolean last, JsonOut.Writer delta) {
        return data(JsonOut.object(out -> {
            label(out, completion, "chat.completion.chunk");
            out.array(
                    "choices",
                    List.of(index),
                    (choice, i) -> choice.field("index", i)
                            .object("delta", delta)
                            .nothing("logprobs")
                            .field("finish_reason", last ? "stop" : null));
        }));
    }

    private static ByteString usageChunk(Completion completion) {
        return data(JsonOut.object(out -> {
            label(out, completion, "chat.completion.chunk");
            out.array("choices", List.<Integer>of(), (choice, i) -> {});
            usage(out, completion.usage());
        }));
    }

    private static ByteString data(ByteString json) {
        return ByteString.encodeUtf8("data: " + json.utf8() + "\n\n");
    }

    private static void label(JsonOut out, Completion completion, String object) throws IOException {
        out.field("id", completion.id())
                .field("object", object)
                .field("created", completion.created())
                .field("model", completion.model());
    }

    private static void usage(JsonOut out, Usage usage) throws IOException {
        out.object(
                "usage",
                fields -> fields.field("prompt_tokens", usage.inputTokens())
                        .field("completion_tokens", usage.outputTokens())
                        .field("total_tokens", usage.inputTokens() + usage.outputTokens()));
    }

    private static Iterable<Integer> indexes(Completion completion) {
        return IntStream.range(0, completion.choices()).boxed().toList();
    }
}
