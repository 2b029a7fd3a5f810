package ai.anyint.sdk.testkit.internal.api;

import com.fasterxml.jackson.databind.JsonNode;

/** Counts tokens the way the fake does: the code points of all text parts, divided by four, rounded up. */
final class Tokens {

    private static final int CODE_POINTS_EACH = 4;

    private Tokens() {}

    static long in(String text) {
        return ofCodePoints(text.codePointCount(0, text.length()));
    }

    /** Counts the {@code content} of messages: a string, or parts of which those with a {@code text} count. */
    static long inMessages(JsonNode messages) {
        long codePoints = 0;
        for (JsonNode message : messages) {
            codePoints += codePoints(message.path("content"));
        }
        return ofCodePoints(codePoints);
    }

    /** Counts an {@code input}: a string, or several. */
    static long inTexts(JsonNode input) {
        return ofCodePoints(codePoints(input));
    }

    private static long codePoints(JsonNode content) {
        if (content.isTextual()) {
            String text = content.textValue();
            return text.codePointCount(0, text.length());
        }
        long sum = 0;
        if (content.isArray()) {
            for (JsonNode part : content) {
                sum += codePoints(part.isTextual() ? part : part.path("text"));
            }
        }
        return sum;
    }

    private static long ofCodePoints(long codePoints) {
        return (codePoints + CODE_POINTS_EACH - 1) / CODE_POINTS_EACH;
    }
}
