package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An invoice of an enterprise account: a calendar month, issued at the start of the next (seed). In a list it comes
 * without its {@link #lines}; read it by its id for those.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableInvoice.class)
@JsonDeserialize(builder = Invoice.Builder.class)
public interface Invoice extends UnknownFields.Holder {

    /** Returns the id. */
    String invoiceId();

    /** Returns its form. */
    InvoiceType type();

    /** Returns the month that it is about. */
    BillingPeriod billingPeriod();

    /** Returns when it was issued. */
    Instant issuedAt();

    /** Returns by when it is to be paid; from this instant on it is overdue. */
    Instant dueAt();

    /** Returns the use of all models. */
    InvoiceSummary summary();

    /** Returns the cost by model; empty in a list. */
    List<InvoiceLine> lines();

    /** Returns what is taken off. */
    List<InvoiceDiscount> discounts();

    /** Returns the sum of the lines. */
    Money subtotal();

    /** Returns what is to be paid: the subtotal less the discounts, 0 or more. */
    Money totalDue();

    /** Returns the currency, {@code USD}. */
    String currency();

    /** Returns whether it is paid. */
    PaymentStatus paymentStatus();

    /** Returns when it was paid. */
    Optional<Instant> paidAt();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableInvoice.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
