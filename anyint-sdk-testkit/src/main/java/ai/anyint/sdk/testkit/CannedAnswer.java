package ai.anyint.sdk.testkit;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a model of the fake answers, as far as a test cares. What is not set follows from the request: a fixed text, and
 * tokens counted as code points divided by four, rounded up. Immutable.
 */
public final class CannedAnswer {

    private static final CannedAnswer DEFAULT = new CannedAnswer(null, null, null);

    private final @Nullable String text;
    private final @Nullable Long inputTokens;
    private final @Nullable Long outputTokens;

    private CannedAnswer(@Nullable String text, @Nullable Long inputTokens, @Nullable Long outputTokens) {
        this.text = text;
        this.inputTokens = inputTokens;
        this.outputTokens = outputTokens;
    }

    /** Returns the answer that a model gives when no test says otherwise. */
    public static CannedAnswer standard() {
        return DEFAULT;
    }

    /** Returns an answer with this text. */
    public static CannedAnswer text(String text) {
        return new CannedAnswer(text, null, null);
    }

    /** Returns an answer that uses exactly so many tokens, whatever the request says. */
    public static CannedAnswer tokens(long input, long output) {
        return DEFAULT.withTokens(input, output);
    }

    /**
     * Returns this answer with token counts that stand whatever the texts and {@code max_tokens} say.
     *
     * @throws IllegalArgumentException when a count is negative
     */
    public CannedAnswer withTokens(long input, long output) {
        if (input < 0 || output < 0) {
            throw new IllegalArgumentException("token counts must be 0 or more");
        }
        return new CannedAnswer(text, input, output);
    }

    /** Returns the text, where it is set. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Returns the input tokens, where they are set. */
    public OptionalLong inputTokens() {
        return inputTokens == null ? OptionalLong.empty() : OptionalLong.of(inputTokens);
    }

    /** Returns the output tokens, where they are set. */
    public OptionalLong outputTokens() {
        return outputTokens == null ? OptionalLong.empty() : OptionalLong.of(outputTokens);
    }
}
