package ai.anyint.sdk.testkit.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Counts tokens the way the fake does: the code points of all text parts, divided by four, rounded up. */
final class Tokens {

    private static final int CODE_POINTS_EACH = 4;

    /** Where turns and parts have their text, or parts of it; a tool's result stands under one of the last two. */
    private static final List<String> TEXTS = List.of("text", "content", "output");

    private Tokens() {}

    static long in(String text) {
        return ofCodePoints(codePoints(text));
    }

    /** Counts strings, parts and turns together, and rounds once. */
    static long in(JsonNode... contents) {
        long codePoints = 0;
        for (JsonNode content : contents) {
            codePoints += codePoints(content);
        }
        return ofCodePoints(codePoints);
    }

    private static long codePoints(JsonNode content) {
        if (content.isTextual()) {
            return codePoints(content.textValue());
        }
        long sum = 0;
        if (content.isArray()) {
            for (JsonNode part : content) {
                sum += codePoints(part);
            }
        } else if (content.isObject()) {
            for (String name : TEXTS) {
                sum += codePoints(content.path(name));
            }
        }
        return sum;
    }

    private static long codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static long ofCodePoints(long codePoints) {
        return (codePoints + CODE_POINTS_EACH - 1) / CODE_POINTS_EACH;
    }
}
