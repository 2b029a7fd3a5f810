package ai.anyint.sdk.testkit.internal.api;

import java.util.Optional;

/** What a server answers beside the service's own routes. */
@FunctionalInterface
public interface SideRoutes {

    /** Nothing beside. */
    SideRoutes NONE = request -> Optional.empty();

    /** Answers a request that is meant for these routes. */
    Optional<WireResponse> answer(WireRequest request);
}
