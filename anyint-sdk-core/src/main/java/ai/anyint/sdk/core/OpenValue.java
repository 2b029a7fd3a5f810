package ai.anyint.sdk.core;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A code from an open set: the constants of a subclass are the values known today, and any other text that the service
 * sends is kept as it is. Compare with {@code equals}; two values are equal when their class and text are.
 */
public abstract class OpenValue {

    private final String value;

    /** Keeps the text as it came. */
    protected OpenValue(String value) {
        this.value = value;
    }

    /** Returns the text on the wire. */
    @JsonValue
    public final String value() {
        return value;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof OpenValue open && open.getClass() == getClass() && open.value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @Override
    public final String toString() {
        return value;
    }
}
