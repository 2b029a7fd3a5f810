package ai.anyint.sdk.examples;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.error.RoleNotAllowedException;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;

/** The month-end of an enterprise account, on a fake: two months of use, and finance pays for them with a key of its own. */
public final class FakeMonthEnd {

    private FakeMonthEnd() {}

    /** Runs the program; it takes no arguments. */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        FakeAnyInt fake = FakeAnyInt.create();
        FakeAccount company = fake.openEnterprise(
                Instant.parse("2026-01-15T09:00:00Z"), Enterprise.standard().withDiscount("10"));
        try (FakeServer server = fake.serve()) {
            use(company, server);

            try (AnyIntClient member = client(server, company.provisioningKey("member"))) {
                new MonthEnd(BillingClient.of(member)).unpaid();
            } catch (RoleNotAllowedException refused) {
                out.println("A member may not see invoices: " + refused.code().orElse("?") + "\n");
            }
            try (AnyIntClient finance = client(server, company.provisioningKey("finance"))) {
                payAll(new MonthEnd(BillingClient.of(finance)), out);
            }
        }
    }

    private static void use(FakeAccount company, FakeServer server) {
        try (ModelApp app = new ModelApp(server.url(), company.apiKey())) {
            app.ask("claude-sonnet-4-6", "What do we owe?");
            app.draw("nano-banana-2");
            company.clock().advance(Period.ofMonths(1));
            app.ask("gpt-4o-mini", "And this month?");
            company.clock().advance(Period.ofMonths(1));
        }
    }

    private static void payAll(MonthEnd monthEnd, PrintStream out) {
        out.println(InvoiceCsv.of(monthEnd.unpaid()));
        for (Invoice invoice : monthEnd.unpaid()) {
            Invoice paid = monthEnd.pay(invoice);
            out.println(invoice.invoiceId() + " was " + invoice.paymentStatus() + ", now " + paid.paymentStatus() + ": "
                    + paid.totalDue() + " " + paid.currency());
        }
        out.println("Left unpaid: " + monthEnd.unpaid().size());
    }

    private static AnyIntClient client(FakeServer server, Secret provisioningKey) {
        return AnyIntClient.builder()
                .baseUrl(server.url().toString())
                .provisioningKey(provisioningKey)
                .build();
    }
}
