package ai.anyint.sdk.account.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that somebody else wrote, for places that take not all of them. */
final class Names {

    private static final int FIRST_WIDE = 0x1100;

    /** What would steer a terminal, or turn or end its line: whoever may create a key may write it into the name. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

    private Names() {}

    static String printable(String name) {
        return STEERING.matcher(name).replaceAll("?");
    }

    /** Cuts a name to a width in narrow characters; Asian characters and pictures count two. */
    static String shortened(String name, int width) {
        int used = 0;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            used += name.codePointAt(at) < FIRST_WIDE ? 1 : 2;
            if (used > width) {
                return name.substring(0, at) + "…";
            }
        }
        return name;
    }

    /** Returns what to call each line: its name, and where two have the same, its id too. */
    static Function<CostLine, String> toTellApart(List<CostLine> lines) {
        Map<String, Long> count = lines.stream().collect(Collectors.groupingBy(CostLine::name, Collectors.counting()));
        return line -> line.name()
                + line.id()
                        .filter(id -> count.getOrDefault(line.name(), 1L) > 1)
                        .map(id -> " (" + id + ")")
                        .orElse("");
    }
}
