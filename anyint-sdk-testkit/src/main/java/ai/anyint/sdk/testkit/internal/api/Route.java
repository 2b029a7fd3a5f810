package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Permission;
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
        return PathTemplate.segments(path);
    }

    /** Whether it admits calls of models: whatever their families take by POST, but the counting of tokens. */
    boolean isMetered() {
        return family != Family.MANAGEMENT
                && method.equals("POST")
                && !template.get(template.size() - 1).equals("count_tokens");
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
        return PathTemplate.match(template, segments);
    }
}
