package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.monitor.BalanceMonitor;
import ai.anyint.sdk.account.monitor.Threshold;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.Price;
import ai.anyint.sdk.billing.budget.BudgetGuard;
import ai.anyint.sdk.billing.budget.BudgetRun;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** A batch job on a fake that really charges: it stops above its floor, says so, and goes on after a top-up. */
public final class FakeBatchJob {

    private static final String MODEL = "claude-sonnet-4-6";

    private FakeBatchJob() {}

    /** Runs the program; it takes no arguments. */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        FakeAccount account = FakeAnyInt.create().openAccount("1.10");
        account.answer(MODEL, CannedAnswer.tokens(20, 300));
        List<String> prompts = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> "Summarise page " + number + ".")
                .toList();
        try (FakeServer server = account.serve();
                AnyIntClient anyint = account.client(server);
                BalanceMonitor monitor = BalanceMonitor.builder(AccountClient.of(anyint))
                        .threshold(Threshold.below("1.05").clearedAt("2.00"))
                        .onLow((threshold, reading) ->
                                out.println("Low: " + reading.amount() + " is below " + threshold.lowBelow()))
                        .build()) {
            BillingClient billing = BillingClient.of(anyint);
            BudgetGuard guard = BudgetGuard.builder(billing, MODEL, account.apiKeyId())
                    .floor("1.00")
                    .build();
            try (BatchJob job = new BatchJob(guard, priceOf(billing), server.url(), account.apiKey())) {
                BudgetRun first = job.run(prompts);
                out.println("Stopped after " + first.done() + " of " + prompts.size() + ": "
                        + first.stoppedBy().map(Throwable::getMessage).orElse("-"));
                out.println("Left: " + monitor.poll().amount());

                billing.topUps().create("5.00");
                guard.refresh();
                BudgetRun second = job.run(prompts.subList((int) first.done(), prompts.size()));
                out.println("After a top-up " + second.done() + " more, "
                        + (second.isComplete() ? "and all are done" : "and stopped again"));
            }
            out.println(
                    "Refused by the service: " + account.unexpectedRefusals().size());
        }
    }

    private static Price priceOf(BillingClient billing) {
        return billing.prices().stream()
                .filter(price -> price.modelId().equals(MODEL))
                .findFirst()
                .orElseThrow();
    }
}
