package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.PlanPurchase;
import ai.anyint.sdk.billing.PurchasedSubscription;
import ai.anyint.sdk.billing.health.BillingHealth;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;

/** A month of a service, as its health endpoint tells it: a balance runs low, and a card is declined at the renewal. */
public final class FakeHealthEndpoint {

    private static final HttpClient MONITOR = HttpClient.newHttpClient();

    private FakeHealthEndpoint() {}

    /** Runs the program; it takes no arguments. */
    public static void main(String[] args) throws Exception {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) throws IOException, InterruptedException {
        FakeAnyInt fake = FakeAnyInt.create();
        FakeAccount opened = fake.openAccount("12.00", Instant.parse("2026-01-31T12:00:00Z"));
        try (FakeServer server = fake.serve();
                AnyIntClient anyint = opened.client(server)) {
            AccountClient account = AccountClient.of(anyint);
            BillingClient billing = BillingClient.of(anyint);
            PurchasedSubscription plan =
                    billing.subscriptions().purchase(PlanPurchase.of("starter").withAutoRenew());
            BillingHealth health = BillingHealth.builder(billing)
                    .balance(() -> account.balance().amount(), "10.00", "12.00")
                    .watch("gpt-4o-mini", plan.apiKeyId())
                    .clock(opened.clock())
                    .build();
            try (HealthEndpoint endpoint = new HealthEndpoint(health)) {
                ask(endpoint, "All is well", out);

                opened.balance("9.50");
                opened.clock().advance(Duration.ofMinutes(1));
                ask(endpoint, "Jobs have spent the balance", out);

                opened.card(CardOutcome.DECLINE);
                opened.clock().advance(Period.ofMonths(1));
                ask(endpoint, "The card was declined at the renewal", out);

                opened.card(CardOutcome.ACCEPT);
                billing.subscriptions().renew(plan.subscriptionId());
                billing.topUps().create("50.00");
                opened.clock().advance(Duration.ofMinutes(1));
                ask(endpoint, "Renewed and topped up", out);
            }
        }
    }

    private static void ask(HealthEndpoint endpoint, String when, PrintStream out)
            throws IOException, InterruptedException {
        var answer = MONITOR.send(HttpRequest.newBuilder(endpoint.url()).build(), BodyHandlers.ofString());
        out.println(when + ": " + answer.statusCode());
        out.println(answer.body() + "\n");
    }
}
