package ai.anyint.sdk.testkit.internal.api;

/** Ends an admitted call that failed behind the gateway; carries what is answered instead. */
final class UpstreamFailure extends RuntimeException {

    private final transient WireResponse answer;

    UpstreamFailure(WireResponse answer) {
        super("the upstream failed", null, false, false);
        this.answer = answer;
    }

    WireResponse answer() {
        return answer;
    }
}
