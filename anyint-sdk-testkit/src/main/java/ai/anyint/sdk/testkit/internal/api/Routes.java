package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operations that the fake serves. A path of fixed parts goes before one with placeholders. */
final class Routes {

    private final List<Route> all = new ArrayList<>();
    private final Map<String, List<Route>> fixed = new HashMap<>();

    /** An operation and the values of its placeholders. */
    record Match(Route route, Map<String, String> path) {}

    Routes(Answers answers) {
        add(AccountRoutes.all());
        add(KeyRoutes.all());
        add(ByokRoutes.all());
        add(ProjectRoutes.all());
        add(CatalogueRoutes.all());
        add(SubscriptionRoutes.all());
        add(EntitlementRoutes.all());
        add(MoneyRoutes.all());
        add(InvoiceRoutes.all());
        add(WebhookRoutes.all());
        add(ModelRoutes.all(answers));
    }

    private void add(List<Route> routes) {
        for (Route route : routes) {
            all.add(route);
            if (!route.hasPlaceholders()) {
                fixed.computeIfAbsent(route.path(), path -> new ArrayList<>()).add(route);
            }
        }
    }

    /** Returns all operations, in the order in which they are looked at. */
    List<Route> all() {
        return all;
    }

    /** Returns the operation that a request means, or refuses. */
    Match find(WireRequest request) {
        for (Route route : fixed.getOrDefault(request.path(), List.of())) {
            if (route.method().equals(request.method())) {
                return new Match(route, Map.of());
            }
        }
        List<String> segments = request.url().pathSegments();
        boolean pathKnown = false;
        for (Route route : all) {
            Map<String, String> path = route.match(segments);
            if (path != null && route.method().equals(request.method())) {
                return new Match(route, path);
            }
            pathKnown |= path != null;
        }
        throw pathKnown
                ? Refusal.of(ErrorCode.METHOD_NOT_ALLOWED, "The route does not take this method.")
                : Refusal.of(ErrorCode.NOT_FOUND, "There is no such route.");
    }
}
