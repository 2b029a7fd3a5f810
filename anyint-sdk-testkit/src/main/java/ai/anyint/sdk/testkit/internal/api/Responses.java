package ai.anyint.sdk.testkit.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** {@code POST /openai/v1/responses}, plain and streamed. */
final class Responses {

    private final Answers answers;

    Responses(Answers answers) {
        this.answers = answers;
    }

    WireResponse answer(Exchange exchange) {
        JsonIn body = exchange.json();
        JsonNode input = body.node("input");
        if (!input.isTextual()) {
            Content.turns(body, "input");
        }
        Optional<String> instructions = body.text("instructions");
        boolean streamed = body.bool("stream").orElse(false);
        long inputTokens = Tokens.in(body.node("instructions"), input);
        TextAnswer answer = TextAnswer.admit(exchange, body, answers, inputTokens, 1);
        ResponseObject response = new ResponseObject(answer, instructions);
        return streamed
                ? answer.streamed(ResponseEvents.script(response))
                : answer.plain(JsonOut.object(response::completed));
    }
}
