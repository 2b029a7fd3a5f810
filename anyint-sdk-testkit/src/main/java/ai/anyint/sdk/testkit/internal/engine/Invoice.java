package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An issued invoice. Immutable, but for whether it is paid: paying makes another value. */
public record Invoice(
        long number,
        String type,
        Period billingPeriod,
        Instant issuedAt,
        Instant dueAt,
        List<InvoiceLine> lines,
        BigDecimal discountPercent,
        PaymentStatus paymentStatus,
        Optional<Instant> paidAt) {

    private static final int DECIMALS = 10;
    private static final int PERCENT_DIGITS = 2;

    /** Whether an invoice is paid. */
    public enum PaymentStatus {
        OPEN,
        PAID,
        OVERDUE,
        VOID;

        /** Returns the name on the wire. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the id on the wire. */
    public String id() {
        return "inv_" + number;
    }

    /** Returns the sum of the lines. */
    public BigDecimal subtotal() {
        return lines.stream().map(InvoiceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the discount, half up to 10 decimals; none on what is not above zero. */
    public BigDecimal discount() {
        BigDecimal subtotal = subtotal();
        if (subtotal.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = subtotal.multiply(discountPercent).movePointLeft(PERCENT_DIGITS);
        return exact.scale() > DECIMALS ? exact.setScale(DECIMALS, RoundingMode.HALF_UP) : exact;
    }

    /** Returns what is to be paid, never below zero. */
    public BigDecimal totalDue() {
        return subtotal().subtract(discount()).max(BigDecimal.ZERO);
    }

    Invoice with(PaymentStatus status, Optional<Instant> paid) {
        return new Invoice(number, type, billingPeriod, issuedAt, dueAt, lines, discountPercent, status, paid);
    }
}
