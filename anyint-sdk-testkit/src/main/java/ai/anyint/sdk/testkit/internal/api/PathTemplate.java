package ai.anyint.sdk.testkit.internal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path with placeholders, such as {@code /v1/account/keys/{key_id}}, cut into its segments. */
public final class PathTemplate {

    private PathTemplate() {}

    /** Cuts a template into its segments. */
    public static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** Returns the values of the placeholders, or null when the path is another one. */
    public static @Nullable Map<String, String> match(List<String> template, List<String> segments) {
        if (segments.size() != template.size()) {
            return null;
        }
        Map<String, String> values = Map.of();
        for (int i = 0; i < segments.size(); i++) {
            String part = template.get(i);
            if (part.startsWith("{")) {
                values = values.isEmpty() ? new LinkedHashMap<>() : values;
                values.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return null;
            }
        }
        return values;
    }
}
