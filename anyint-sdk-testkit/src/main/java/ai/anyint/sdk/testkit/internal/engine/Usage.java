package ai.anyint.sdk.testkit.internal.engine;

/** What a call used, in the units of its model. */
public record Usage(long inputTokens, long outputTokens, long units) {

    /** Returns the use of a text model. */
    public static Usage tokens(long input, long output) {
        return new Usage(input, output, 0);
    }

    /** Returns the use of a model that is charged by the piece. */
    public static Usage units(long units) {
        return new Usage(0, 0, units);
    }

    /** Returns input and output tokens together, as caps count them. */
    public long tokens() {
        return inputTokens + outputTokens;
    }
}
