package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.core.error.AnyIntException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Whether the client may send a request again: by the error's code, not by its status alone (contract section 4). */
final class RetryRules {

    private static final Set<Integer> REPEATABLE = Set.of(408, 429, 500, 502, 503, 504);

    /** The service may have acted: it, or something before it, failed after it had the request. */
    private static final Set<Integer> UNCLEAR = Set.of(408, 500, 502, 504);

    private RetryRules() {}

    static boolean mayRepeat(HttpMethod method, IOException failure) {
        return method.isSafeToRepeat() && !isTrustFailure(failure);
    }

    static boolean mayRepeat(HttpMethod method, int status, AnyIntException refusal) {
        if (refusal.code().filter("idempotency_in_progress"::equals).isPresent()) {
            return method.isSafeToRepeat();
        }
        return method.isSafeToRepeat()
                && REPEATABLE.contains(status)
                && !ErrorTypes.isQuota(refusal.facts())
                && refusal.code().filter("tier_unavailable"::equals).isEmpty();
    }

    static boolean isUnclear(int status) {
        return UNCLEAR.contains(status);
    }

    static boolean surelyNotSent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || isTrustFailure(failure);
    }

    private static boolean isTrustFailure(IOException failure) {
        return failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException;
    }
}
