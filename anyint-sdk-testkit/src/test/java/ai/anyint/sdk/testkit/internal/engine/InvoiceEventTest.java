package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the event of an invoice says. */
class InvoiceEventTest {

    @Test
    @Holds(Rule.EVENTS_TOLD)
    void invoice_isToldWithWhatIsDueAndWhen() {
        Till till = new Till(
                "0",
                Instant.parse("2026-01-31T12:00:00Z"),
                Optional.of(new EnterpriseTerms(30, BigDecimal.ZERO, "electronic")));
        till.tryImage(till.key());

        till.account.advance(now -> Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(till.account.events())
                .filteredOn(event -> event.type() == EventType.BILLING_GENERATED)
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .containsKey("invoiceId")
                        .hasEntrySatisfying(
                                "totalDue", due -> assertThat((BigDecimal) due).isEqualByComparingTo("0.04"))
                        .containsEntry("dueAt", Instant.parse("2026-03-03T00:00:00Z"))
                        .containsEntry("paymentStatus", "open"));
    }
}
