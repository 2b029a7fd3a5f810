package ai.anyint.sdk.testkit.internal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation that the fake serves. */
record Route(String method, List<String> template, Family family, Action action) {

    /** What the operation does. */
    @FunctionalInterface
    interface Action {
        WireResponse answer(Exchange exchange);
    }

    static Route of(String method, String path, Action action) {
        return new Route(method, List.of(path.substring(1).split("/", -1)), Family.of(path), action);
    }

    /** Returns the values of the placeholders, or null when the path is another one. */
    @Nullable
    Map<String, String> match(List<String> segments) {
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
