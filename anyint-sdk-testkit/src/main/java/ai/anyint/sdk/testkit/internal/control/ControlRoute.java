package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.internal.api.PathTemplate;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import java.util.List;

/** One operation of the control API. */
record ControlRoute(String method, List<String> template, Action action) {

    /** What the operation does. */
    @FunctionalInterface
    interface Action {
        WireResponse answer(ControlRequest request);
    }

    /** An operation whose path follows {@code /__fake}. */
    static ControlRoute of(String method, String path, Action action) {
        return new ControlRoute(method, PathTemplate.segments("/" + ControlApi.ROOT + path), action);
    }
}
