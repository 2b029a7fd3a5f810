package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One operation that the fake serves, and what a role needs for it where roles count. */
record Route(String method, List<String> template, Family family, Optional<Permission> permission, Action action) {

    /** What the operation does. */
    @FunctionalInterface
    interface Action {
        WireResponse answer(Exchange exchange);
    }

    /** An operation of a model family. */
    static Route of(String method, String path, Action action) {
        return new Route(method, segments(path), Family.of(path), Optional.empty(), action);
    }

    /** An operation of the account or billing API. */
    static Route of(String method, String path, Permission permission, Action action) {
        return new Route(method, segments(path), Family.MANAGEMENT, Optional.of(permission), action);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    boolean hasPlaceholders() {
        return template.stream().anyMatch(part -> part.startsWith("{"));
    }

    String path() {
        return "/" + String.join("/", template);
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
