package ai.anyint.sdk.account;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** What pays for a key's calls; fixed at its creation. An open set: compare with {@code equals}. */
public final class KeyKind extends OpenValue {

    /** The prepaid balance, or the month's invoice of an enterprise account. */
    public static final KeyKind STANDARD = new KeyKind("standard");

    /** The same, under team controls. */
    public static final KeyKind TEAM = new KeyKind("team");

    /** A plan subscription. */
    public static final KeyKind PLAN = new KeyKind("plan");

    /** A custom subscription. */
    public static final KeyKind CUSTOM = new KeyKind("custom");

    /** The customer's own provider contract. */
    public static final KeyKind BYOK = new KeyKind("byok");

    private KeyKind(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static KeyKind of(String value) {
        return new KeyKind(value);
    }
}
