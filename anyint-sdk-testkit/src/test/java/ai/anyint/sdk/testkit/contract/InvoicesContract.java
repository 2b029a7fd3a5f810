package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeClock.Due;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an invoice is issued, what it looks like, and how invoices are listed. */
@Tag("time")
abstract class InvoicesContract extends EnterpriseContract {

    InvoicesContract(Door door) {
        super(door);
    }

    @Test
    @Holds({Rule.INVOICE_MONTH, Rule.DUE_IN_ORDER})
    void invoice_isIssuedAtTheFirstInstantOfTheNextMonth() {
        chat().hasStatus(200);
        assertThat(firm.clock().set(FEBRUARY.minusNanos(1))).isEmpty();
        assertThat(invoices("").at("/invoices")).isEmpty();

        assertThat(firm.clock().advance(Duration.ofNanos(1)))
                .containsExactly(new Due(FEBRUARY, "billing.generated", "inv_1"));

        Reply invoice = invoice(1);
        assertThat(Reply.names(invoice.json()))
                .containsExactly(
                        "invoiceId",
                        "type",
                        "billingPeriod",
                        "issuedAt",
                        "dueAt",
                        "summary",
                        "lines",
                        "discounts",
                        "subtotal",
                        "totalDue",
                        "currency",
                        "paymentStatus");
        assertThat(invoice.textAt("/type")).isEqualTo("electronic");
        assertThat(invoice.textAt("/billingPeriod/start")).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(invoice.textAt("/billingPeriod/end")).isEqualTo("2026-02-01T00:00:00.000Z");
        assertThat(invoice.textAt("/issuedAt")).isEqualTo("2026-02-01T00:00:00.000Z");
        assertThat(invoice.textAt("/dueAt")).isEqualTo("2026-03-03T00:00:00.000Z");
        assertThat(invoice.at("/summary").toString())
                .isEqualTo(json("{'requests':1,'inputTokens':14,'outputTokens':21,'generations':0,'tasks':0}"));
        assertThat(invoice.at("/lines").toString())
                .isEqualTo(json("[{'modelId':'claude-sonnet-4-6','requests':1,'inputTokens':14,'outputTokens':21,"
                        + "'generations':0,'tasks':0,'amount':'0.000357'}]"));
        assertThat(invoice.textAt("/totalDue")).isEqualTo("0.000357");
        assertThat(invoice.textAt("/paymentStatus")).isEqualTo("open");
    }

    @Test
    @Holds({Rule.INVOICE_MONTH, Rule.INVOICE_LINES})
    void call_standsOnTheInvoiceOfTheMonthOfItsInstant() {
        firm.clock().set(FEBRUARY.minusNanos(1));
        chat().hasStatus(200);
        firm.clock().set(FEBRUARY);
        image().hasStatus(200);
        firm.clock().set(MARCH);

        assertThat(invoice(1).at("/lines")).extracting(InvoicesContract::model).containsExactly(SONNET);
        assertThat(invoice(2).at("/lines")).extracting(InvoicesContract::model).containsExactly("nano-banana-2");
    }

    @Test
    @Holds(Rule.INVOICE_MONTH)
    void everyMonth_hasItsInvoice_theEmptyOnesToo_fromTheMonthOfTheOpening() {
        firm.clock().advance(Period.ofMonths(13));

        JsonNode invoices = invoices("?limit=100").at("/invoices");

        assertThat(invoices).hasSize(13);
        assertThat(invoices.get(12).at("/billingPeriod/start").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(invoices.get(0).at("/billingPeriod/start").asText()).isEqualTo("2027-01-01T00:00:00.000Z");
        assertThat(invoices).allSatisfy(invoice -> {
            assertThat(invoice.path("totalDue").asText()).isEqualTo("0.00");
            assertThat(invoice.has("lines")).isFalse();
        });
        assertThat(invoice(7).at("/lines")).isEmpty();
    }

    @Test
    @Holds(Rule.INVOICE_MONTH)
    void accountOfTheFirstInstantOfAMonth_hasNoInvoiceOfTheMonthBefore() {
        firm = fake.openEnterprise(FEBRUARY, Enterprise.standard());
        assertThat(invoices("").at("/invoices")).isEmpty();

        firm.clock().set(MARCH);
        assertThat(invoices("").at("/invoices")).hasSize(1);
        assertThat(invoice(1).textAt("/billingPeriod/start")).isEqualTo("2026-02-01T00:00:00.000Z");
    }

    @Test
    @Holds(Rule.INVOICE_MONTH)
    void prepaidAccount_hasNoInvoices() {
        account.clock().advance(Period.ofMonths(3));

        assertThat(wire.get(manager, INVOICES).hasStatus(200).at("/invoices")).isEmpty();
        wire.get(manager, INVOICES + "/inv_1").isRefused(404, "not_found_error", "invoice_not_found");
    }

    @Test
    @Holds({Rule.INVOICE_ADMITS, Rule.LEDGER_IS_BALANCE_ONLY})
    void call_isAdmittedWithoutABalance_andWithAnOverdueInvoice_andTouchesNoBalance() {
        chat().hasStatus(200);
        firm.clock().advance(Period.ofMonths(3));
        assertThat(invoice(1).textAt("/paymentStatus")).isEqualTo("overdue");

        chat().hasStatus(200);

        assertThat(firm.ledger()).isEmpty();
        assertThat(wire.get(admin(), "/v1/account/balance").textAt("/balance")).isEqualTo("0.00");
        assertThat(wire.get(admin(), KEYS + "/1").textAt("/spent")).isEqualTo("0.000714");
    }

    @ParameterizedTest
    @CsvSource({
        "period=2026-01, 1",
        "period=2025-12, 0",
        "status=open, 1",
        "status=overdue, 2",
        "status=paid, 1",
        "status=void, 0",
        "status=overdue&period=2026-01, 1",
        "status=paid&period=2026-01, 0",
        "limit=1, 1",
    })
    void filters_narrow(String query, int found) {
        firm.clock().set(Instant.parse("2026-05-20T00:00:00Z"));
        pay(3).hasStatus(200);

        assertThat(invoices("?" + query).at("/invoices")).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"period=2026-13, period", "period=2026, period", "period=, period", "status=late, status"})
    @Holds(Rule.STRICT)
    void wrongFilter_is400NamingIt(String query, String param) {
        wire.get(admin(), INVOICES + "?" + query).isInvalid("invalid_parameter", param);
    }

    @Test
    @Holds(Rule.FOREIGN_IS_404)
    void invoiceOfAnotherAccountOrNone_is404() {
        firm.clock().set(FEBRUARY);

        for (String id : new String[] {"/inv_1", "/inv_2", "/1", "/"}) {
            wire.get(manager, INVOICES + id).isRefused(404, "not_found_error", "invoice_not_found");
            wire.post(manager, INVOICES + id + "/pay", "").isRefused(404, "not_found_error", "invoice_not_found");
        }
    }

    private static String model(JsonNode line) {
        return line.path("modelId").asText();
    }
}
