package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.report.CostReport;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import com.openai.errors.RateLimitException;
import java.io.PrintStream;
import java.util.List;

/** The quickstart on a fake: opens an account, spends from it with two keys, and shows that the books add up. */
final class FakeQuickstart {

    private static final String PRODUCTION_MODEL = "claude-sonnet-4-6";
    private static final String CI_MODEL = "gpt-4o-mini";

    private FakeQuickstart() {}

    static void run(List<String> prompts, PrintStream out) {
        FakeAnyInt fake = FakeAnyInt.create();
        FakeAccount opened = fake.openAccount("5.00");
        try (FakeServer server = fake.serve();
                AnyIntClient anyint = AnyIntClient.builder()
                        .baseUrl(server.url().toString())
                        .provisioningKey(opened.provisioningKey())
                        .apiKey(opened.apiKey())
                        .build()) {
            out.println("A fake AnyInt listens on " + server.url() + "\n");
            AccountClient account = AccountClient.of(anyint);
            Money before = account.balance().amount();

            CreatedApiKey production =
                    account.keys().create(CreateApiKey.named("production").withCreditLimit("2.00"));
            CreatedApiKey ci = account.keys().create(CreateApiKey.named("ci").withCreditLimit("0.00005"));
            ask(server, production, PRODUCTION_MODEL, prompts, out);
            ask(server, ci, CI_MODEL, prompts, out);

            out.println();
            AccountReport.print(anyint, out);
            Books.check(before, account.balance().amount(), CostReport.of(account.activity()), out);
        }
    }

    /** Every other prompt is streamed, which costs the same. */
    private static void ask(FakeServer server, CreatedApiKey key, String model, List<String> prompts, PrintStream out) {
        try (Chat chat = new Chat(server.url(), key.secret())) {
            for (int i = 0; i < prompts.size(); i++) {
                String answer = i % 2 == 0 ? chat.ask(model, prompts.get(i)) : chat.askStreaming(model, prompts.get(i));
                out.printf(
                        "%-10s %-17s prompt %d %-8s -> %d characters%n",
                        key.name(), model, i + 1, i % 2 == 0 ? "plain" : "streamed", answer.length());
            }
        } catch (RateLimitException e) {
            out.printf(
                    "%-10s refused: %d %s%n           caught as %s%n",
                    key.name(),
                    e.statusCode(),
                    e.code().orElse("?"),
                    e.getClass().getName());
        }
    }
}
