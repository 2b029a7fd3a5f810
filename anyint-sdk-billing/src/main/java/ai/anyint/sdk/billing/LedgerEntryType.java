package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Why the balance changed. An open set: compare with {@code equals}. */
public final class LedgerEntryType extends OpenValue {

    /** Money was paid in. */
    public static final LedgerEntryType TOPUP = new LedgerEntryType("topup");

    /** A call was charged. */
    public static final LedgerEntryType USAGE = new LedgerEntryType("usage");

    /** A charge was given back, such as that of a failed task. */
    public static final LedgerEntryType REFUND = new LedgerEntryType("refund");

    /** The service corrected the balance. */
    public static final LedgerEntryType ADJUSTMENT = new LedgerEntryType("adjustment");

    private LedgerEntryType(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static LedgerEntryType of(String value) {
        return new LedgerEntryType(value);
    }
}
