package ai.anyint.sdk.testkit.internal.api;

import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The requests that a fault or a gate is meant for: a route, and the values that its placeholders must have. */
record Target(Route route, List<String> parts) {

    private static final HttpUrl ANY_HOST = HttpUrl.get("http://any.test/");

    /**
     * Finds the route.
     *
     * @throws IllegalArgumentException when there is none, because a typo must not pass a test
     */
    static Target of(List<Route> routes, String method, String path) {
        List<String> parts = segments(path);
        return routes.stream()
                .filter(route -> route.method().equals(method) && namesTheSame(route.template(), parts))
                .findFirst()
                .or(() -> routes.stream()
                        .filter(route -> route.method().equals(method) && covers(route.template(), parts))
                        .findFirst())
                .map(route -> new Target(route, parts))
                .orElseThrow(() -> new IllegalArgumentException("there is no route " + method + " " + path
                        + "; the routes are:\n  "
                        + routes.stream().map(Target::name).collect(Collectors.joining("\n  "))));
    }

    /** Returns whether the request is one of these; the first of the routes that fits it is the one that serves it. */
    boolean matches(List<Route> routes, WireRequest request) {
        List<String> segments = request.url().pathSegments();
        return request.method().equals(route.method())
                && covers(parts, segments)
                && routes.stream()
                        .filter(other -> other.method().equals(request.method()) && other.match(segments) != null)
                        .findFirst()
                        .filter(route::equals)
                        .isPresent();
    }

    /** Whether two paths have the same fixed parts, whatever their placeholders are called. */
    private static boolean namesTheSame(List<String> template, List<String> parts) {
        return covers(template, parts) && covers(parts, template);
    }

    /** Whether each part of a path is allowed by the template; a placeholder allows anything. */
    private static boolean covers(List<String> template, List<String> parts) {
        if (template.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isPlaceholder(template.get(i)) && !template.get(i).equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlaceholder(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)).stream()
                .map(part -> isPlaceholder(part) ? part : decoded(part))
                .toList();
    }

    private static String decoded(String part) {
        return String.join(
                "/", ANY_HOST.newBuilder().addEncodedPathSegment(part).build().pathSegments());
    }

    private static String name(Route route) {
        return route.method() + " /" + String.join("/", route.template());
    }
}
