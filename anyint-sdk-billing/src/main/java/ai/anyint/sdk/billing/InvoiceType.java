package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** The form of an invoice (seed). An open set: compare with {@code equals}. */
public final class InvoiceType extends OpenValue {

    /** An electronic invoice. */
    public static final InvoiceType ELECTRONIC = new InvoiceType("electronic");

    /** A VAT or tax-special invoice. */
    public static final InvoiceType VAT_SPECIAL = new InvoiceType("vat_special");

    /** An international invoice. */
    public static final InvoiceType INTERNATIONAL = new InvoiceType("international");

    private InvoiceType(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static InvoiceType of(String value) {
        return new InvoiceType(value);
    }
}
