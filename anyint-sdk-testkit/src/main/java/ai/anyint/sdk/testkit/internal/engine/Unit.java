package ai.anyint.sdk.testkit.internal.engine;

/** What a model is charged by. */
public enum Unit {
    /** Input and output tokens, at prices per million. */
    TOKENS,
    /** Images or videos, at a price each. */
    GENERATIONS,
    /** Tasks such as a piece of music, at a price each. */
    TASKS;

    /** Returns the name on the wire. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
