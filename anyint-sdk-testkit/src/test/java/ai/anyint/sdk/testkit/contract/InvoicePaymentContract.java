package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeClock.Due;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Paying an invoice, being late with it, and what is refunded after it. */
@Tag("time")
abstract class InvoicePaymentContract extends EnterpriseContract {

    private static final Instant DUE = Instant.parse("2026-03-03T00:00:00Z");

    InvoicePaymentContract(Door door) {
        super(door);
    }

    @Test
    @Holds(Rule.INVOICE_PAYMENT)
    void paidInTime_isPaid_andNeverOverdue() {
        chat().hasStatus(200);
        firm.clock().set(DUE.minusNanos(1));
        assertThat(invoice(1).textAt("/paymentStatus")).isEqualTo("open");

        Reply paid = pay(1).hasStatus(200);

        assertThat(paid.textAt("/paymentStatus")).isEqualTo("paid");
        assertThat(paid.textAt("/paidAt")).isEqualTo("2026-03-02T23:59:59.999Z");
        assertThat(paid.textAt("/totalDue")).isEqualTo("0.000357");
        assertThat(firm.clock().advance(Duration.ofDays(1))).isEmpty();
        assertThat(invoice(1).text()).isEqualTo(paid.text());
        assertThat(firm.ledger()).isEmpty();
    }

    @Test
    @Holds(Rule.INVOICE_PAYMENT)
    void unpaid_isOverdueAtDueAtItself_andCanStillBePaid() {
        chat().hasStatus(200);
        firm.clock().set(DUE.minusNanos(1));

        assertThat(firm.clock().set(DUE)).containsExactly(new Due(DUE, "billing.overdue", "inv_1"));

        assertThat(invoice(1).textAt("/paymentStatus")).isEqualTo("overdue");
        assertThat(invoice(1).json().has("paidAt")).isFalse();
        assertThat(pay(1).hasStatus(200).textAt("/paymentStatus")).isEqualTo("paid");
        assertThat(invoice(1).textAt("/paidAt")).isEqualTo("2026-03-03T00:00:00.000Z");
    }

    @Test
    @Holds(Rule.INVOICE_PAYMENT)
    void paidTwice_is409_andChangesNothing() {
        firm.clock().set(FEBRUARY);
        Reply paid = pay(1).hasStatus(200);
        firm.clock().advance(Duration.ofDays(1));

        pay(1).isRefused(409, "conflict_error", "invoice_already_paid");

        assertThat(invoice(1).text()).isEqualTo(paid.text());
    }

    @Test
    @Holds({Rule.INVOICE_PAYMENT, Rule.CARD_PAYS})
    void declinedCard_is402_andLeavesTheInvoiceAsItIs() {
        chat().hasStatus(200);
        firm.clock().set(FEBRUARY);
        firm.card(CardOutcome.DECLINE);

        pay(1).isRefused(402, "billing_error", "payment_declined");
        assertThat(invoice(1).textAt("/paymentStatus")).isEqualTo("open");
        firm.clock().set(DUE);
        pay(1).isRefused(402, "billing_error", "payment_declined");
        assertThat(invoice(1).textAt("/paymentStatus")).isEqualTo("overdue");
        firm.card(CardOutcome.ACCEPT);
        pay(1).hasStatus(200);
    }

    @Test
    @Holds({Rule.INVOICE_PAYMENT, Rule.DUE_IN_ORDER})
    void windowOfZeroDays_isOverdueWithItsIssue() {
        open(Enterprise.standard().withPaymentWindow(0).withInvoiceType("vat_special"));

        assertThat(firm.clock().set(FEBRUARY))
                .containsExactly(
                        new Due(FEBRUARY, "billing.generated", "inv_1"), new Due(FEBRUARY, "billing.overdue", "inv_1"));
        assertThat(invoice(1).textAt("/dueAt")).isEqualTo(invoice(1).textAt("/issuedAt"));
        assertThat(invoice(1).textAt("/type")).isEqualTo("vat_special");
        pay(1).hasStatus(200);
    }

    @Test
    @Holds({Rule.INVOICE_LATE_REFUND, Rule.FAILED_TASK_REFUNDED})
    void refundAfterTheMonth_isANegativeLineOfTheNext_withoutADiscount_andNothingIsCarriedOn() {
        open(Enterprise.standard().withDiscount("10")).answer("suno-v5", CannedAnswer.taskFails());
        firm.clock().set(FEBRUARY.minusSeconds(60).plusNanos(1));
        music();
        firm.clock().set(MARCH);

        assertThat(invoice(1).textAt("/subtotal")).isEqualTo("0.10");
        assertThat(invoice(1).textAt("/totalDue")).isEqualTo("0.09");
        Reply next = invoice(2);
        assertThat(next.at("/lines").toString())
                .isEqualTo(json("[{'modelId':'suno-v5','requests':0,'inputTokens':0,'outputTokens':0,"
                        + "'generations':0,'tasks':-1,'amount':'-0.10'}]"));
        assertThat(next.textAt("/subtotal")).isEqualTo("-0.10");
        assertThat(next.at("/discounts")).isEmpty();
        assertThat(next.textAt("/totalDue")).isEqualTo("0.00");
        firm.clock().advance(Period.ofMonths(1));
        assertThat(invoice(3).textAt("/subtotal")).isEqualTo("0.00");
        assertThat(wire.get(admin(), KEYS + "/1").textAt("/spent")).isEqualTo("0.00");
    }

    @Test
    @Holds({Rule.INVOICE_LATE_REFUND, Rule.DUE_IN_ORDER})
    void taskThatFailsAtTheMonthsEndItself_endsBeforeTheInvoice() {
        firm.answer("suno-v5", CannedAnswer.taskFails());
        firm.clock().set(FEBRUARY.minusSeconds(60));
        String id = music().textAt("/task_id");

        assertThat(firm.clock().set(FEBRUARY))
                .containsExactly(new Due(FEBRUARY, "task.failed", id), new Due(FEBRUARY, "billing.generated", "inv_1"));

        assertThat(invoice(1).textAt("/subtotal")).isEqualTo("0.00");
        assertThat(invoice(1).at("/lines/0/requests").longValue()).isEqualTo(1);
    }
}
