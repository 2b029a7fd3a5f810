package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;

/** A request of a known account, as faults see it. */
record Visit(WireRequest request, Account account, Waiting waiting) {

    Family family() {
        return Family.of(request.url().encodedPath());
    }
}
