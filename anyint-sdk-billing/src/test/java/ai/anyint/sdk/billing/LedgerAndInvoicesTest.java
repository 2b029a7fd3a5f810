package ai.anyint.sdk.billing;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;
import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.core.error.InvalidRequestException;
import ai.anyint.sdk.core.error.RoleNotAllowedException;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import ai.anyint.sdk.testkit.junit.AnyIntTest.Transport;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Balance, ledger and invoices against the fake. */
@AnyIntTest(balance = "5.00", now = "2026-01-31T12:00:00Z")
class LedgerAndInvoicesTest {

    @Test
    void ledger_explainsTheBalance_entryByEntry(FakeAccount account, FakeServer server, AnyIntClient anyint) {
        BillingClient billing = BillingClient.of(anyint);
        try (Caller app = new Caller(account, server, Transport.IN_PROCESS, account.apiKey())) {
            app.image();
        }
        TopUp topUp = billing.topUps().create("50.00");

        assertThat(topUp.balance()).isEqualTo(Money.of("54.96"));
        List<LedgerEntry> entries = billing.ledger().stream().toList();
        assertThat(entries)
                .extracting(LedgerEntry::type)
                .containsExactly(LedgerEntryType.TOPUP, LedgerEntryType.USAGE, LedgerEntryType.TOPUP);
        assertThat(entries)
                .extracting(LedgerEntry::balanceAfter)
                .containsExactly(Money.of("54.96"), Money.of("4.96"), Money.of("5"));
        LedgerEntry charge = entries.get(1);
        assertThat(charge.amount()).isEqualTo(Money.of("-0.04"));
        assertThat(charge.modelId()).contains("nano-banana-2");
        assertThat(charge.apiKeyId()).hasValue(account.apiKeyId());
        assertThat(charge.requestId()).isPresent();

        LedgerQuery charges = LedgerQuery.builder()
                .type(LedgerEntryType.USAGE)
                .apiKeyId(account.apiKeyId())
                .since(account.clock().instant())
                .pageSize(1)
                .build();
        assertThat(billing.ledger(charges)).containsExactly(charge);
        assertThat(billing.ledger(
                        LedgerQuery.builder().until(account.clock().instant()).build()))
                .isEmpty();
    }

    @Test
    void invoice_isIssuedAtTheMonthsEnd_andPaidOnce(FakeAnyInt fake, FakeServer server) {
        FakeAccount company = fake.openEnterprise(
                Instant.parse("2026-01-31T12:00:00Z"), Enterprise.standard().withDiscount("10"));
        try (AnyIntClient anyint = company.client();
                Caller app = new Caller(company, server, Transport.IN_PROCESS, company.apiKey())) {
            Invoices invoices = BillingClient.of(anyint).invoices();
            app.images(10);
            company.clock().advance(Period.ofDays(1));

            Invoice listed = invoices.list(InvoiceQuery.builder()
                            .period(YearMonth.of(2026, 1))
                            .status(PaymentStatus.OPEN)
                            .build())
                    .iterator()
                    .next();
            assertThat(listed.lines()).isEmpty();
            Invoice invoice = invoices.get(listed.invoiceId());
            assertThat(invoice.billingPeriod().end()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
            assertThat(invoice.summary().generations()).isEqualTo(10);
            assertThat(invoice.lines()).singleElement().satisfies(line -> {
                assertThat(line.modelId()).isEqualTo("nano-banana-2");
                assertThat(line.amount()).isEqualTo(invoice.subtotal());
            });
            assertThat(invoice.subtotal()).isEqualTo(Money.of("0.40"));
            assertThat(invoice.totalDue()).isEqualTo(Money.of("0.36"));

            Invoice paid = invoices.pay(invoice.invoiceId());
            assertThat(paid.paymentStatus()).isEqualTo(PaymentStatus.PAID);
            assertThat(paid.paidAt()).contains(company.clock().instant());
            assertThatThrownBy(() -> invoices.pay(invoice.invoiceId())).isInstanceOf(ConflictException.class);
            assertThat(company).wasRefused("invoice_already_paid", 1);
        }
    }

    @Test
    void finance_paysAndReads_butDoesNotBuy(FakeAccount account) {
        try (AnyIntClient anyint = AnyIntClient.builder()
                .baseUrl(FakeAccount.inProcessUrl())
                .provisioningKey(account.provisioningKey("finance"))
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(account.interceptor())
                        .build())
                .build()) {
            BillingClient billing = BillingClient.of(anyint);

            assertThat(billing.topUps().create("5").balance()).isEqualTo(Money.of("10"));
            assertThat(billing.subscriptions().list()).isEmpty();
            assertThatThrownBy(() -> billing.subscriptions().purchase(PlanPurchase.of("pro")))
                    .isInstanceOf(RoleNotAllowedException.class);
        }
        assertThat(account).wasRefused("role_not_allowed", 1);
    }

    /** What the builders refuse, sent past them. */
    @Test
    void builders_refuseInTheWordsOfTheService(FakeAccount account, AnyIntClient anyint) {
        Map<String, Object> model =
                Map.of("modelId", "nano-banana-2", "channelTier", "basic", "dailyCallLimit", 1, "monthlyTokenCap", 1);

        assertThat(refusal(anyint, "/v1/billing/subscriptions/custom", Map.of("models", List.of())))
                .isEqualTo("models: Must name at least one model.");
        assertThat(refusal(anyint, "/v1/billing/subscriptions/custom", Map.of("models", List.of(model, model))))
                .isEqualTo("models[1].modelId: Model nano-banana-2 is named twice.");
        assertThat(refusal(anyint, "/v1/billing/topups", Map.of("amount", "4.99", "currency", "USD")))
                .isEqualTo("amount: Must be from 5.00 to 100000.00 US dollars.");
        assertThat(refusal(anyint, "/v1/billing/topups", Map.of("amount", "5.001", "currency", "USD")))
                .isEqualTo("amount: Must be a decimal in plain notation with at most two decimals.");
        assertThat(refusal(anyint, "/v1/billing/webhooks", Map.of("url", "https://shop.example", "events", List.of())))
                .isEqualTo("events: Must name at least one type of event, or be [\"*\"] for all.");
        assertThat(refusal(
                        anyint,
                        "/v1/billing/webhooks",
                        Map.of("url", "https://shop.example", "events", List.of("key.created", "*"))))
                .isEqualTo("events[1]: Must stand alone.");
        account.expectRefusals("invalid_parameter").expectRefusals("duplicate_model");
    }

    private static String refusal(AnyIntClient anyint, String path, Object body) {
        Endpoint<Object> endpoint = Endpoint.post("test.raw", path, PROVISIONING, Object.class);
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> anyint.execute(endpoint.call().body(body)));
        return refused.param().orElse("") + ": " + refused.facts().problem();
    }
}
