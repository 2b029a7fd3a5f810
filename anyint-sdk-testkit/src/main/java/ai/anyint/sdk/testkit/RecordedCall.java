package ai.anyint.sdk.testkit;

import java.time.Instant;
import java.util.Optional;

/**
 * A request that the fake judged, redacted: no key, no body, no header.
 *
 * @param at when, by the account's clock
 * @param requestId the {@code x-request-id} of the answer
 * @param method the HTTP method
 * @param path the path and query, with what looks like a key masked
 * @param status the HTTP status of the answer; 0 where an injected fault left none
 * @param keyMask the part of the key that may be shown, when it was known
 * @param refusalCode the error's code, when the request was refused or an injected fault says so
 * @param decision what was judged, in words: for a refusal, which limit, whose, and how far it is used
 */
public record RecordedCall(
        Instant at,
        String requestId,
        String method,
        String path,
        int status,
        Optional<String> keyMask,
        Optional<String> refusalCode,
        String decision) {

    @Override
    public String toString() {
        return at + " " + requestId + " " + method + " " + path + " -> " + status
                + refusalCode.map(code -> " " + code).orElse("") + " [" + keyMask.orElse("no known key") + "] "
                + decision;
    }
}
