package ai.anyint.sdk.testkit;

import ai.anyint.sdk.testkit.internal.engine.EnterpriseTerms;
import java.math.BigDecimal;
import java.util.Set;

/**
 * How an enterprise account of the fake pays: its standard and team keys are billed by a monthly invoice, and its balance
 * is not touched. Immutable.
 */
public final class Enterprise {

    private static final int STANDARD_DAYS = 30;
    private static final int MOST_DAYS = 3650;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Set<String> INVOICE_TYPES = Set.of("electronic", "vat_special", "international");

    private final int paymentWindowDays;
    private final BigDecimal discountPercent;
    private final String invoiceType;

    private Enterprise(int paymentWindowDays, BigDecimal discountPercent, String invoiceType) {
        this.paymentWindowDays = paymentWindowDays;
        this.discountPercent = discountPercent;
        this.invoiceType = invoiceType;
    }

    /** Returns 30 days to pay, no discount, electronic invoices. */
    public static Enterprise standard() {
        return new Enterprise(STANDARD_DAYS, BigDecimal.ZERO, "electronic");
    }

    /**
     * Returns these terms with another payment window.
     *
     * @param days from the issue of an invoice until it is due, 0 to 3650
     * @throws IllegalArgumentException when it is outside
     */
    public Enterprise withPaymentWindow(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("paymentWindowDays must be 0 to " + MOST_DAYS + ": " + days);
        }
        return new Enterprise(days, discountPercent, invoiceType);
    }

    /**
     * Returns these terms with another discount on each invoice's subtotal.
     *
     * @param percent a decimal from 0 to 100
     * @throws IllegalArgumentException when it is outside, or no decimal
     */
    public Enterprise withDiscount(String percent) {
        BigDecimal discount = new BigDecimal(percent);
        if (discount.signum() < 0 || discount.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("discountPercent must be 0 to 100: " + percent);
        }
        return new Enterprise(paymentWindowDays, discount, invoiceType);
    }

    /**
     * Returns these terms with another type of invoice.
     *
     * @param type {@code electronic}, {@code vat_special} or {@code international}
     * @throws IllegalArgumentException when it is another one
     */
    public Enterprise withInvoiceType(String type) {
        if (!INVOICE_TYPES.contains(type)) {
            throw new IllegalArgumentException("invoiceType must be one of " + INVOICE_TYPES + ": " + type);
        }
        return new Enterprise(paymentWindowDays, discountPercent, type);
    }

    EnterpriseTerms terms() {
        return new EnterpriseTerms(paymentWindowDays, discountPercent, invoiceType);
    }
}
