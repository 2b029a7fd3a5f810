package ai.anyint.sdk.testkit.contract;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** One account and one way to it; the rules stand in the subclasses. */
abstract class WireContract {

    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    static final String KEYS = "/v1/account/keys";
    static final String CHAT = "/openai/v1/chat/completions";
    static final String SONNET = "claude-sonnet-4-6";

    final FakeAnyInt fake = FakeAnyInt.create();
    final FakeAccount account = fake.openAccount("5", NOON);
    final Secret manager = account.provisioningKey();
    final Secret app = account.apiKey();
    final Wire wire;

    WireContract(Door door) {
        wire = door.open(fake, account);
    }

    @AfterEach
    void closeTheDoor() {
        wire.close();
    }

    Reply chat(Secret key) {
        return wire.post(key, CHAT, chatBody(SONNET, ""));
    }

    /** Costs 0.000357: 14 tokens at 3.00 and 21 at 15.00 a million. */
    void everyChatCosts357Millionths() {
        account.answer(SONNET, CannedAnswer.tokens(14, 21));
    }

    static String chatBody(String model, String more) {
        return """
                {"model":"%s","messages":[{"role":"user","content":"Hello"}]%s}""".formatted(model, more);
    }

    /** Reads better with single quotes. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    Reply createKey(String json) {
        return wire.post(manager, KEYS, json).hasStatus(201);
    }

    static Secret secretOf(Reply created) {
        return Secret.of(created.textAt("/key"));
    }

    static String pathOf(Reply key) {
        return KEYS + "/" + key.at("/id").asText();
    }
}
