package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.internal.engine.Invoice.PaymentStatus;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-02-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "100, 10, 10, 90",
        "100, 100, 100, 0",
        "100, 0, 0, 100",
        "0, 10, 0, 0",
        "-5, 10, 0, 0",
        "0.0000000005, 10, 0.0000000001, 0.0000000004",
        "0.0000000004, 10, 0, 0.0000000004",
        "0.0000000001, 50, 0.0000000001, 0",
        "33.3333333333, 12.5, 4.1666666667, 29.1666666666",
    })
    @Holds(Rule.INVOICE_DISCOUNT)
    void discount_isAPercentageHalfUpToTenDecimals_andTheTotalNeverBelowZero(
            String subtotal, String percent, String discount, String totalDue) {
        Invoice invoice = new Invoice(
                1,
                "electronic",
                new Period(START, END),
                END,
                END,
                List.of(line("5", "gpt-4o-mini"), line(new BigDecimal(subtotal).subtract(BigDecimal.valueOf(5)))),
                new BigDecimal(percent),
                PaymentStatus.OPEN,
                Optional.empty());

        assertThat(invoice.subtotal()).isEqualByComparingTo(subtotal);
        assertThat(invoice.discount()).isEqualByComparingTo(discount);
        assertThat(invoice.totalDue()).isEqualByComparingTo(totalDue);
    }

    private static InvoiceLine line(BigDecimal amount) {
        return line(amount.toPlainString(), "nano-banana-2");
    }

    private static InvoiceLine line(String amount, String modelId) {
        return new InvoiceLine(modelId, 1, 0, 0, 0, 0, new BigDecimal(amount));
    }
}
