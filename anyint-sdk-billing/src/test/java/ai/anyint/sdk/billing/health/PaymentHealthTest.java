package ai.anyint.sdk.billing.health;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An enterprise account's invoice: generated, soon due, overdue, paid. */
class PaymentHealthTest {

    private static final Instant ISSUED = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-03T00:00:00Z");

    private final FakeAccount company =
            FakeAnyInt.create().openEnterprise(Instant.parse("2026-01-31T12:00:00Z"), Enterprise.standard());

    @Test
    void invoice_isGenerated_soonDue_overdue_andPaid() {
        new Application(company).images(company.apiKey(), 10);
        try (AnyIntClient anyint = company.client()) {
            BillingHealth health = Application.health(company, anyint)
                    .dueWithin(Duration.ofDays(7))
                    .build();
            company.clock().set(ISSUED);
            assertThat(health.check().findings()).isEmpty();

            company.clock().set(DUE.minus(Duration.ofDays(7)).minusMillis(1));
            assertThat(health.check().findings()).isEmpty();
            company.clock().advance(Duration.ofMillis(1));
            Finding due = only(health);
            assertThat(due.code()).isEqualTo("invoice_due");
            assertThat(due.severity()).isEqualTo(Severity.WARNING);
            assertThat(due.signal()).isEqualTo(Signal.PAYMENT);
            assertThat(due.cause()).contains("0.40 USD").contains(DUE.toString());

            company.clock().set(DUE);
            Finding overdue = only(health);
            assertThat(overdue.code()).isEqualTo("invoice_overdue");
            assertThat(overdue.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(overdue.since()).isEqualTo(DUE);
            assertThat(overdue.subject()).isEqualTo(due.subject());

            BillingClient.of(anyint).invoices().pay(overdue.subject().replace("invoice ", ""));
            assertThat(health.check().findings()).isEmpty();
        }
    }

    @Test
    void invoiceOverNothing_asksForNothing() {
        try (AnyIntClient anyint = company.client()) {
            company.given().overdueInvoice();

            assertThat(Application.health(company, anyint).build().check().findings())
                    .isEmpty();
        }
    }

    @Test
    void invoiceOverNothing_isNotDueEither() {
        try (AnyIntClient anyint = company.client()) {
            company.clock().set(DUE.minusMillis(1));

            assertThat(Application.health(company, anyint).build().check().findings())
                    .isEmpty();
        }
    }

    @Test
    void clockThatIsSetBack_doesNotLetAnInvoiceComeAndGo() {
        new Application(company).images(company.apiKey(), 1);
        company.clock().set(DUE.minus(Duration.ofDays(7)));
        Instant[] now = {company.clock().instant()};
        try (AnyIntClient anyint = company.client()) {
            BillingHealth health =
                    Application.health(company, anyint).clock(() -> now[0]).build();
            Flips flips = new Flips();
            for (int i = 0; i < 10; i++) {
                flips.next(health.check().severity());
                now[0] = now[0].plusMillis(i % 2 == 0 ? -20 : 20);
            }

            assertThat(flips.count()).isZero();
            assertThat(flips.last()).isEqualTo(Severity.WARNING);
        }
    }

    @Test
    void overdueInvoice_isTold_whileTheOpenOnesCannotBeRead() {
        new Application(company).images(company.apiKey(), 1);
        company.clock().set(DUE);
        try (AnyIntClient anyint = company.client()) {
            BillingHealth health = Application.health(company, anyint).build();
            Fault fault = company.inject(
                    Fault.on("GET", "/v1/billing/invoices").nth(2).times(1000).status(500, "internal_error"));

            assertThat(health.check().findings())
                    .extracting(Finding::code)
                    .containsExactly("invoice_overdue", Finding.UNKNOWN);
            fault.remove();
        }
    }

    @Test
    void oldInvoice_isFound_howeverManyCameAfterIt() {
        new Application(company).images(company.apiKey(), 1);
        try (AnyIntClient anyint = company.client()) {
            company.clock().advance(Duration.ofDays(800));

            assertThat(only(Application.health(company, anyint).build()).code()).isEqualTo("invoice_overdue");
        }
    }

    private static Finding only(BillingHealth health) {
        assertThat(health.check().findings()).hasSize(1);
        return health.check().findings().get(0);
    }
}
