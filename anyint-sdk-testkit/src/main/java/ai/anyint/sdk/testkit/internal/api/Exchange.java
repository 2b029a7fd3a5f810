package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.InferenceKey;
import ai.anyint.sdk.testkit.internal.engine.ProvisioningKey;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request that has found its route and its caller. */
record Exchange(WireRequest request, Map<String, String> path, Caller caller, long requestNumber) {

    /** Whose key it is, of the family that the route wants. */
    sealed interface Caller {

        /** A provisioning key. */
        record Manager(ProvisioningKey key) implements Caller {}

        /** An inference key. */
        record Application(InferenceKey key) implements Caller {}
    }

    ProvisioningKey manager() {
        return ((Caller.Manager) caller).key();
    }

    InferenceKey application() {
        return ((Caller.Application) caller).key();
    }

    JsonIn json() {
        return JsonIn.of(request.body());
    }

    /** Returns a query parameter, once all of them are known to the route. */
    Optional<String> query(String name, Set<String> known) {
        for (String given : request.url().queryParameterNames()) {
            if (!known.contains(given)) {
                throw Refusal.param(ErrorCode.UNKNOWN_PARAMETER, given, "There is no such query parameter here.");
            }
            if (request.url().queryParameterValues(given).size() > 1) {
                throw JsonIn.invalid(given, "Must be given once.");
            }
        }
        return Optional.ofNullable(request.url().queryParameter(name));
    }

    void noQuery() {
        query("", Set.of());
    }
}
