package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** What pays for a call. Nothing pays in the place of another. An open set: compare with {@code equals}. */
public final class ChargedTo extends OpenValue {

    /** The prepaid balance. */
    public static final ChargedTo BALANCE = new ChargedTo("balance");

    /** The month's invoice of an enterprise account. */
    public static final ChargedTo INVOICE = new ChargedTo("invoice");

    /** A plan subscription. */
    public static final ChargedTo PLAN = new ChargedTo("plan");

    /** A custom subscription. */
    public static final ChargedTo CUSTOM = new ChargedTo("custom");

    /** The customer's own contract with the provider. */
    public static final ChargedTo BYOK = new ChargedTo("byok");

    private ChargedTo(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static ChargedTo of(String value) {
        return new ChargedTo(value);
    }
}
