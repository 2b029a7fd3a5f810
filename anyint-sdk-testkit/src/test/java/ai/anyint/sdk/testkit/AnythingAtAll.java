package ai.anyint.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Lets an account live for a while: whatever a random number says, refusals included. */
final class AnythingAtAll {

    private final FakeAccount account;
    private final SplittableRandom random;
    private final Calls.Client calls;
    private final List<String> secrets = new ArrayList<>();

    AnythingAtAll(FakeAccount account, SplittableRandom random, int keys) {
        this.account = account;
        this.random = random;
        this.calls = Calls.of(account);
        for (int i = 0; i < keys; i++) {
            Instant expiry = account.clock().instant().plus(Duration.ofHours(1 + random.nextInt(200)));
            keep(manage(
                    "/v1/account/keys",
                    "{'name':'k','expires_at':'" + expiry + "','rate_limits':{'rpm':3,'tpd':2000}}"));
        }
    }

    void goOn(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            account.clock().advance(Duration.ofMillis(random.nextLong(3_600_000)));
        }
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0 ->
                keep(manage(
                        "/v1/billing/subscriptions/plan",
                        "{'planId':'starter','autoRenew':" + random.nextBoolean() + "}"));
            case 1 ->
                manage("/v1/billing/subscriptions/sub_1/cancel", "{'atPeriodEnd':" + (random.nextInt(4) > 0) + "}");
            case 2 -> manage("/v1/billing/topups", "{'amount':'5.00','currency':'USD'}");
            case 3 -> account.card(random.nextBoolean() ? CardOutcome.ACCEPT : CardOutcome.DECLINE);
            case 4 -> {
                account.answer(
                        "suno-v5", random.nextBoolean() ? CannedAnswer.taskFails() : CannedAnswer.taskSucceeds());
                calls.post(anyKey(), "/suno/submit/music", "{'model':'suno-v5','prompt':'a song'}");
            }
            case 5 -> manage("/v1/billing/invoices/inv_1/pay", "{}");
            default -> {
                account.answer("gpt-4o-mini", CannedAnswer.tokens(random.nextInt(900), random.nextInt(900)));
                calls.post(
                        anyKey(),
                        "/openai/v1/chat/completions",
                        "{'model':'gpt-4o-mini','messages':[{'role':'user','content':'Hello'}]}");
            }
        }
    }

    private JsonNode manage(String path, String body) {
        return calls.post(account.provisioningKey(), path, body);
    }

    private void keep(JsonNode created) {
        if (created.has("key")) {
            secrets.add(created.path("key").asText());
        }
    }

    private String anyKey() {
        return secrets.get(random.nextInt(secrets.size()));
    }
}
