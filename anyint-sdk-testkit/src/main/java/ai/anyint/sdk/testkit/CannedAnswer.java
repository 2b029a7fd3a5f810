package ai.anyint.sdk.testkit;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a model of the fake answers, as far as a test cares. What is not set follows from the request: a fixed text, tokens
 * counted as code points divided by four, rounded up, and a task that succeeds. Immutable.
 */
public final class CannedAnswer {

    private static final CannedAnswer DEFAULT = new CannedAnswer(null, null, null, false);

    private final @Nullable String text;
    private final @Nullable Long inputTokens;
    private final @Nullable Long outputTokens;
    private final boolean taskFailing;

    private CannedAnswer(
            @Nullable String text, @Nullable Long inputTokens, @Nullable Long outputTokens, boolean taskFailing) {
        this.text = text;
        this.inputTokens = inputTokens;
        this.outputTokens = outputTokens;
        this.taskFailing = taskFailing;
    }

    /** Returns the answer that a model gives when no test says otherwise. */
    public static CannedAnswer standard() {
        return DEFAULT;
    }

    /** Returns an answer with this text. */
    public static CannedAnswer text(String text) {
        return new CannedAnswer(text, null, null, false);
    }

    /** Returns an answer that uses exactly so many tokens, whatever the request says. */
    public static CannedAnswer tokens(long input, long output) {
        return DEFAULT.withTokens(input, output);
    }

    /**
     * Returns an answer that lets a video or music task fail at its end and be refunded. It holds for tasks that are
     * accepted from now on; those already accepted end as they were going to.
     */
    public static CannedAnswer taskFails() {
        return DEFAULT.withTaskFailing(true);
    }

    /** Returns an answer that lets a video or music task succeed, as it does by default. */
    public static CannedAnswer taskSucceeds() {
        return DEFAULT.withTaskFailing(false);
    }

    /**
     * Returns this answer with token counts that stand whatever the texts and {@code max_tokens} say.
     *
     * @throws IllegalArgumentException when a count is negative
     */
    public CannedAnswer withTokens(long input, long output) {
        return new CannedAnswer(text, requireCount(input), requireCount(output), taskFailing);
    }

    /** Returns this answer with another text. */
    public CannedAnswer withText(String newText) {
        return new CannedAnswer(newText, inputTokens, outputTokens, taskFailing);
    }

    /**
     * Returns this answer with a count of input tokens; those of the output stay as they are.
     *
     * @throws IllegalArgumentException when the count is negative
     */
    public CannedAnswer withInputTokens(long input) {
        return new CannedAnswer(text, requireCount(input), outputTokens, taskFailing);
    }

    /**
     * Returns this answer with a count of output tokens; those of the input stay as they are.
     *
     * @throws IllegalArgumentException when the count is negative
     */
    public CannedAnswer withOutputTokens(long output) {
        return new CannedAnswer(text, inputTokens, requireCount(output), taskFailing);
    }

    private static long requireCount(long tokens) {
        if (tokens < 0) {
            throw new IllegalArgumentException("token counts must be 0 or more");
        }
        return tokens;
    }

    /** Returns this answer with another end of tasks: whether they fail. */
    public CannedAnswer withTaskFailing(boolean failing) {
        return new CannedAnswer(text, inputTokens, outputTokens, failing);
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

    /** Returns whether tasks fail at their end. */
    public boolean isTaskFailing() {
        return taskFailing;
    }
}
