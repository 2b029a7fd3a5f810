package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.Unit;

/** {@code POST /anthropic/v1/messages}, plain and streamed, and the count of what they would put in. */
final class Messages {

    private final Answers answers;

    Messages(Answers answers) {
        this.answers = answers;
    }

    WireResponse answer(Exchange exchange) {
        JsonIn body = exchange.json();
        long inputTokens = inputTokens(body);
        body.integer("max_tokens", 1, Integer.MAX_VALUE)
                .orElseThrow(() -> JsonIn.invalid("max_tokens", "Required, as an integer."));
        boolean streamed = body.bool("stream").orElse(false);
        TextAnswer answer = TextAnswer.admit(exchange, body, answers, inputTokens, 1);
        return streamed
                ? answer.streamed(MessageEvents.script(answer))
                : answer.plain(JsonOut.object(out -> MessageObject.completed(out, answer)));
    }

    WireResponse count(Exchange exchange) {
        JsonIn body = exchange.json();
        long counted = inputTokens(body);
        CatalogueModel model = ModelRoutes.callable(exchange, body, Unit.TOKENS);
        Account account = exchange.application().account();
        long inputTokens = answers.of(account, model.id()).inputTokens().orElse(counted);
        return WireResponse.json(200, JsonOut.object(out -> out.field("input_tokens", inputTokens)));
    }

    private static long inputTokens(JsonIn body) {
        return Tokens.in(Content.require(body.node("system"), "system"), Content.turns(body, "messages"));
    }
}
