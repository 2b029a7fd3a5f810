package ai.anyint.sdk.core.internal.redact;

import java.util.regex.Pattern;

/**
 * What looks like a key in any text: the prefixes of the service's keys and webhook secrets, and whatever follows
 * {@code Bearer} or {@code Basic}.
 *
 * <p>A key's public mask (prefix, four characters, an ellipsis, four characters) stays readable: it is short, and an
 * ellipsis follows.
 */
final class KeyPattern {

    /** Not inside a word (risk, task), but right after an escape, whose last letter belongs to no word. */
    private static final String START =
            "(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\[bfnrt])|(?<=\\\\u[0-9A-Fa-f]{4}))";

    /** Also as percent-encoded or as a JSON escape, once or twice, the ways a hyphen or underscore may be written. */
    private static final String SEPARATOR = "(?:[-_]|%(?:25)*(?:2[dD]|5[fF])|\\\\+u00(?:2[dD]|5[fF]))";

    private static final String KEY = START + "(?i:sk|whsec)" + SEPARATOR
            + "(?:[A-Za-z0-9_\\-+/=%\\\\]{17,}+|[A-Za-z0-9_\\-+/=%\\\\]{8,16}+(?!…))";

    /** After Basic only what no plain word is: basic is also a tier. */
    private static final String SCHEME =
            "(?:(?i:bearer)|(?i:basic)(?=\\s+[a-z.-]*[A-Z0-9+/=]))\\s+[A-Za-z0-9_\\-+/=.~]{8,}+";

    private static final Pattern PATTERN = Pattern.compile("(" + SCHEME + ")|(" + KEY + ")");

    private KeyPattern() {}

    static String mask(String text, String mask) {
        // Most texts hold neither; looking for the few letters first spares the regular expression.
        return mayMatch(text) ? PATTERN.matcher(text).replaceAll(mask) : text;
    }

    private static boolean mayMatch(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 's' || c == 'S' || c == 'w' || c == 'W' || c == 'b' || c == 'B') && startsLikeSecret(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsLikeSecret(String text, int at) {
        return text.regionMatches(true, at, "sk", 0, 2)
                || text.regionMatches(true, at, "whsec", 0, 5)
                || text.regionMatches(true, at, "bearer", 0, 6)
                || text.regionMatches(true, at, "basic", 0, 5);
    }
}
