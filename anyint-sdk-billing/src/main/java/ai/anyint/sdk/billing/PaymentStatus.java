package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether an invoice is paid. An open set: compare with {@code equals}. */
public final class PaymentStatus extends OpenValue {

    /** Not paid, and not yet due. */
    public static final PaymentStatus OPEN = new PaymentStatus("open");

    /** Paid. */
    public static final PaymentStatus PAID = new PaymentStatus("paid");

    /** Not paid by its due date; it can still be paid, and blocks nothing by itself. */
    public static final PaymentStatus OVERDUE = new PaymentStatus("overdue");

    /** No longer to be paid. */
    public static final PaymentStatus VOID = new PaymentStatus("void");

    private PaymentStatus(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static PaymentStatus of(String value) {
        return new PaymentStatus(value);
    }
}
