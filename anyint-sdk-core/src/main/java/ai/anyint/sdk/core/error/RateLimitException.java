package ai.anyint.sdk.core.error;

/**
 * 429 {@code rate_limit_exceeded}: too many requests; {@link #retryAfter()} says when to come back. Seen after the
 * client's own repeats.
 */
public class RateLimitException extends ApiException {

    /** Creates the exception from what is known of the call. */
    public RateLimitException(CallFacts facts) {
        super(facts);
    }
}
