package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.core.error.CallFacts;
import ai.anyint.sdk.core.internal.transport.OriginGuard.ForeignOriginException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Whether a request may be sent again: by the error's code, not by its status alone (contract section 4). */
final class RetryRules {

    private static final Set<Integer> MAY_PASS = Set.of(408, 429, 500, 502, 503, 504);

    /** Refusals that may pass, and with which the service surely did nothing: even a POST may be sent again. */
    private static final Set<String> NOTHING_DONE =
            Set.of("rate_limit_exceeded", "upstream_unavailable", "idempotency_in_progress");

    /** Never repeated, and never on another tier (seed). */
    private static final String TIER_UNAVAILABLE = "tier_unavailable";

    private RetryRules() {}

    static boolean mayRepeat(HttpMethod method, boolean unclearWritesToo, IOException failure, boolean sent) {
        return !isTrustFailure(failure)
                && !(failure instanceof TooLargeException)
                && !(failure instanceof ForeignOriginException)
                && (method.isSafeToRepeat() || unclearWritesToo || !sent);
    }

    static boolean mayRepeat(HttpMethod method, boolean unclearWritesToo, int status, CallFacts refusal) {
        Optional<String> code = refusal.code();
        if (code.filter(NOTHING_DONE::contains).isPresent()) {
            return true;
        }
        return MAY_PASS.contains(status)
                && code.filter(TIER_UNAVAILABLE::equals).isEmpty()
                && !ErrorTypes.isQuota(refusal)
                && (method.isSafeToRepeat() || unclearWritesToo);
    }

    /** Whether the service, or something before it, may have failed after it acted. */
    static boolean isUnclear(int status, Optional<String> code) {
        return (status == 408 || status >= 500)
                && code.filter(NOTHING_DONE::contains).isEmpty()
                && code.filter(TIER_UNAVAILABLE::equals).isEmpty();
    }

    /** Whether the request never got as far as a connection. */
    static boolean neverConnected(IOException failure, boolean connected) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || isTrustFailure(failure)
                || (!connected && failure instanceof ForeignOriginException)
                || (!connected && isConnectTimeout(failure));
    }

    /** The network's words: its type is the same as that of a read that took too long. */
    private static boolean isConnectTimeout(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
        return failure instanceof SocketTimeoutException && message.contains("connect");
    }

    private static boolean isTrustFailure(IOException failure) {
        return failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException;
    }
}
