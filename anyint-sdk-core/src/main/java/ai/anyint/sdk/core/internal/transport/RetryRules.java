package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.core.error.CallFacts;
import ai.anyint.sdk.core.internal.transport.OriginGuard.ForeignOriginException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
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

    static boolean mayRepeat(
            HttpMethod method, boolean unclearWritesToo, IOException failure, Attempt attempt, boolean sent) {
        return !isLasting(failure, attempt) && (method.isSafeToRepeat() || unclearWritesToo || !sent);
    }

    /** Whether the next try would surely meet the same again. */
    private static boolean isLasting(IOException failure, Attempt attempt) {
        return isTlsRefusal(failure, attempt)
                || failure instanceof TooLargeException
                || failure instanceof ForeignOriginException;
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

    /** Whether the request surely never left: the exception alone tells it where a user's interceptor is the network. */
    static boolean neverSent(IOException failure, Attempt attempt) {
        return attempt.failedToConnect()
                || isTlsRefusal(failure, attempt)
                || (!attempt.isConnected()
                        && (failure instanceof ConnectException
                                || failure instanceof UnknownHostException
                                || failure instanceof NoRouteToHostException
                                || failure instanceof ForeignOriginException
                                || isConnectTimeout(failure)));
    }

    /** Whether the two sides cannot agree on TLS, which the next try would find again: not a handshake merely cut off. */
    private static boolean isTlsRefusal(IOException failure, Attempt attempt) {
        boolean inHandshake = failure instanceof SSLHandshakeException
                || (failure instanceof SSLException && attempt.failedToConnect());
        boolean cutOff = failure.getCause() instanceof EOFException || failure.getCause() instanceof SocketException;
        return failure instanceof SSLPeerUnverifiedException || (inHandshake && !cutOff);
    }

    /** The network's words: its type is the same as that of a read that took too long. */
    private static boolean isConnectTimeout(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
        return failure instanceof SocketTimeoutException && message.contains("connect");
    }
}
