package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.InvoiceDiscount;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BillingProgramsTest {

    @Test
    void customPurchase_isUsedToItsLimit_expires_andGoesOnWithANewKey() {
        String printed = printedBy(CustomPurchaseLife::run);

        assertThat(printed)
                .contains("Refused after 20 images: daily_call_limit_exceeded, again in PT12H")
                .containsPattern("nano-banana-2 calls +day +20 of 20 +100\\.0 %")
                .containsPattern("nano-banana-2 generations +period +20 of 200 +10\\.0 %")
                .contains("drawing goes on at 2026-02-01T00:00:00Z")
                .contains("its key stopped: subscription_expired")
                .contains("dead for good: invalid_api_key")
                .containsPattern("nano-banana-2 calls +day +1 of 20 +5\\.0 %")
                .contains("never touched: 5.00")
                .doesNotContainPattern("sk-custom-[\\w-]{20}");
    }

    @Test
    void monthEnd_isPaidByFinance_andRefusedToAMember() {
        String printed = printedBy(FakeMonthEnd::run);

        assertThat(printed)
                .contains("A member may not see invoices: role_not_allowed")
                .contains("invoice,from,item,requests,tokens in,tokens out,generations,tasks,USD\r\n")
                .containsPattern("inv_\\w+,2026-01-01,nano-banana-2,1,0,0,1,0,0\\.04\r\n")
                .containsPattern("inv_\\w+ was overdue, now paid")
                .containsPattern("inv_\\w+ was open, now paid")
                .contains("Left unpaid: 0");
    }

    @Test
    void invoiceThatDoesNotAddUp_isNotPaid() {
        FakeAccount company =
                FakeAnyInt.create().openEnterprise(Instant.parse("2026-01-31T12:00:00Z"), Enterprise.standard());
        company.clock().advance(Period.ofMonths(1));
        try (AnyIntClient anyint = company.client()) {
            MonthEnd monthEnd = new MonthEnd(BillingClient.of(anyint));
            Invoice wrong = Invoice.builder()
                    .from(monthEnd.unpaid().get(0))
                    .subtotal(Money.of("1"))
                    .totalDue(Money.of("1"))
                    .build();

            assertThatIllegalStateException()
                    .isThrownBy(() -> monthEnd.pay(wrong))
                    .withMessageContaining("does not add up");
            assertThat(monthEnd.unpaid()).hasSize(1);
        }
    }

    @Test
    void csv_quotesWhatWouldBreakALine() {
        Invoice invoice = Invoice.builder()
                .from(anInvoice())
                .addDiscounts(InvoiceDiscount.builder()
                        .description("10 % off, \"loyal\"")
                        .amount(Money.of("0.5"))
                        .build())
                .build();

        assertThat(InvoiceCsv.of(List.of(invoice))).contains(",\"10 % off, \"\"loyal\"\"\",,,,,,-0.50\r\n");
    }

    private static Invoice anInvoice() {
        FakeAccount company =
                FakeAnyInt.create().openEnterprise(Instant.parse("2026-01-31T12:00:00Z"), Enterprise.standard());
        company.clock().advance(Period.ofMonths(1));
        try (AnyIntClient anyint = company.client()) {
            return new MonthEnd(BillingClient.of(anyint)).unpaid().get(0);
        }
    }

    private static String printedBy(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
