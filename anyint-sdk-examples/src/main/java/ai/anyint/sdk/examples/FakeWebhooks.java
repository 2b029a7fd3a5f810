package ai.anyint.sdk.examples;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.CreateWebhook;
import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.UpdateWebhook;
import ai.anyint.sdk.billing.WebhookWithSecret;
import ai.anyint.sdk.billing.webhook.WebhookEventType;
import ai.anyint.sdk.billing.webhook.WebhookVerifier;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;

/** An invoice's life as webhooks tell it, on a fake that really delivers them. */
public final class FakeWebhooks {

    private FakeWebhooks() {}

    /** Runs the program; it takes no arguments. */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) throws IOException {
        FakeAnyInt fake = FakeAnyInt.create();
        FakeAccount company = fake.openEnterprise(Instant.parse("2026-01-31T12:00:00Z"), Enterprise.standard());
        try (FakeServer server = fake.serve();
                AnyIntClient anyint = company.client(server)) {
            BillingClient billing = BillingClient.of(anyint);
            // Made before there is anything that listens, because the listener needs the secret.
            WebhookWithSecret webhook = billing.webhooks()
                    .create(CreateWebhook.to(
                            "https://shop.example/anyint",
                            WebhookEventType.BILLING_GENERATED,
                            WebhookEventType.BILLING_OVERDUE,
                            WebhookEventType.BILLING_PAID));
            WebhookVerifier verifier = WebhookVerifier.builder()
                    .secret(webhook.secret())
                    .clock(company.clock())
                    .build();
            InvoiceStates states = new InvoiceStates();
            try (WebhookServer receiver = new WebhookServer(new WebhookReceiver(verifier, states))) {
                billing.webhooks()
                        .update(
                                webhook.webhookId(),
                                UpdateWebhook.builder().url(receiver.url()).build());
                live(company, billing, states, out);
            }
        }
        company.deliveries()
                .forEach(delivery -> out.println(delivery.at() + " " + delivery.eventType() + " attempt "
                        + delivery.attempt() + (delivery.isDelivered() ? " taken" : " not taken")));
    }

    private static void live(FakeAccount company, BillingClient billing, InvoiceStates states, PrintStream out) {
        company.clock().advance(Period.ofDays(1));
        Invoice invoice = billing.invoices().list().iterator().next();
        out.println("Generated, and known as " + states.of(invoice.invoiceId()).orElseThrow());
        company.clock().advance(Duration.ofDays(30));
        out.println("Not paid in time, and known as "
                + states.of(invoice.invoiceId()).orElseThrow());
        billing.invoices().pay(invoice.invoiceId());
        out.println("Paid, and known as " + states.of(invoice.invoiceId()).orElseThrow() + "\n");
    }
}
