package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** What a model is charged by. An open set: compare with {@code equals}. */
public final class PriceUnit extends OpenValue {

    /** Input and output tokens. */
    public static final PriceUnit TOKENS = new PriceUnit("tokens");

    /** Images and videos. */
    public static final PriceUnit GENERATIONS = new PriceUnit("generations");

    /** Tasks such as a piece of music. */
    public static final PriceUnit TASKS = new PriceUnit("tasks");

    private PriceUnit(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static PriceUnit of(String value) {
        return new PriceUnit(value);
    }
}
