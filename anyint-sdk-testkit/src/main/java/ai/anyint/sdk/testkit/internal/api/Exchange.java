package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.Credential;
import ai.anyint.sdk.testkit.internal.engine.InferenceKey;
import ai.anyint.sdk.testkit.internal.engine.ProvisioningKey;
import ai.anyint.sdk.testkit.internal.engine.Ticket;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request that has found its route and its caller, whose key is of the family that the route wants. */
final class Exchange {

    private final WireRequest request;
    private final Map<String, String> path;
    private final Credential caller;
    private final long requestNumber;
    private final Consumer<Ticket> admitted;
    private @Nullable Ticket ticket;

    /** Creates an exchange; {@code admitted} is told of a call that has been admitted, before it goes on. */
    Exchange(
            WireRequest request,
            Map<String, String> path,
            Credential caller,
            long requestNumber,
            Consumer<Ticket> admitted) {
        this.request = request;
        this.path = path;
        this.caller = caller;
        this.requestNumber = requestNumber;
        this.admitted = admitted;
    }

    WireRequest request() {
        return request;
    }

    /** Returns the value of a placeholder of the route. */
    String path(String name) {
        return path.getOrDefault(name, "");
    }

    long requestNumber() {
        return requestNumber;
    }

    Account account() {
        return caller.account();
    }

    ProvisioningKey manager() {
        return (ProvisioningKey) caller;
    }

    InferenceKey application() {
        return (InferenceKey) caller;
    }

    /** Notes the call that was admitted, so that its answer can say how near the limits are. */
    void metered(Ticket call) {
        ticket = call;
        admitted.accept(call);
    }

    Optional<Ticket> ticket() {
        return Optional.ofNullable(ticket);
    }

    JsonIn json() {
        return JsonIn.of(request.body());
    }

    /** Reads a body that may be left out where every field of it may. */
    JsonIn jsonOrEmpty() {
        return request.body().size() == 0 ? JsonIn.empty() : json();
    }

    /** Returns a query parameter, once all of them are known to the route. */
    Optional<String> query(String name, Set<String> known) {
        return Query.of(request.url(), name, known);
    }

    void noQuery() {
        query("", Set.of());
    }

    /** Refuses fields in a request that takes none. */
    void noBody() {
        noQuery();
        jsonOrEmpty().only(Set.of());
    }
}
