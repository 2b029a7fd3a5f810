package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;

/**
 * A request of a known account, as faults see it.
 *
 * @param metered whether it asks to be admitted as a call of a model
 */
record Visit(WireRequest request, Account account, Waiting waiting, boolean metered) {

    Family family() {
        return Family.of(request.path());
    }
}
