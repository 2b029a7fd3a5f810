package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.Ticket;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import ai.anyint.sdk.testkit.internal.engine.Usage;
import java.time.Instant;
import java.util.List;
import okio.ByteString;

/** What an admitted call of a text model says and uses. The same in every dialect, and streamed at the same cost. */
record TextAnswer(Account account, Ticket ticket, long number, Instant at, String text, int choices, Usage usage) {

    private static final String STANDARD_TEXT = "This is the fake AnyInt: it answers, counts and charges.";

    /** Admits a call that the shape of its request does not stand against, and settles what it will say. */
    static TextAnswer admit(Exchange exchange, JsonIn body, Answers answers, long inputTokens, int choices) {
        Account account = exchange.application().account();
        Ticket ticket = ModelRoutes.admit(exchange, body, Unit.TOKENS);
        CannedAnswer canned = answers.of(account, ticket.model().id());
        String text = canned.text().orElse(STANDARD_TEXT);
        Usage usage = Usage.tokens(
                canned.inputTokens().orElse(inputTokens),
                canned.outputTokens().orElseGet(() -> choices * Tokens.in(text)));
        return new TextAnswer(account, ticket, exchange.requestNumber(), account.now(), text, choices, usage);
    }

    String modelId() {
        return ticket.model().id();
    }

    List<String> words() {
        return StreamScript.words(text);
    }

    StreamScript script() {
        return new StreamScript(usage.outputTokens(), words().size() * choices);
    }

    WireResponse plain(ByteString json) {
        account.complete(ticket, usage);
        return WireResponse.json(200, json);
    }

    WireResponse streamed(StreamScript script) {
        return WireResponse.events(new EventStream(script.events(), outputTokens -> {
            account.complete(ticket, Usage.tokens(usage.inputTokens(), outputTokens));
            account.deliver();
        }));
    }
}
