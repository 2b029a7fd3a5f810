package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.api.Query;
import ai.anyint.sdk.testkit.internal.api.WireRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request of the control API that has found its route. */
record ControlRequest(WireRequest request, Map<String, String> path) {

    /** Returns the value of a placeholder of the route. */
    String path(String name) {
        return path.getOrDefault(name, "");
    }

    /** Reads a body that must be there. */
    JsonIn body(Set<String> known) {
        noQuery();
        return JsonIn.of(request.body()).only(known);
    }

    /** Reads a body that may be left out, as every field of it may. */
    JsonIn optionalBody(Set<String> known) {
        return request.body().size() == 0 ? emptyBody() : body(known);
    }

    private JsonIn emptyBody() {
        noQuery();
        return JsonIn.empty();
    }

    Optional<String> query(String name, Set<String> known) {
        return Query.of(request.url(), name, known);
    }

    private void noQuery() {
        query("", Set.of());
    }

    /** Refuses fields and parameters where there are none. */
    void nothing() {
        optionalBody(Set.of());
    }
}
