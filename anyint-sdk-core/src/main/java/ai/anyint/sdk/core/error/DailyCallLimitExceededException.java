package ai.anyint.sdk.core.error;

/**
 * 429 {@code daily_call_limit_exceeded}: a subscription's calls of this UTC day are used up. {@link #retryAfter()} is the time
 * to the next day, when they start from zero.
 */
public class DailyCallLimitExceededException extends QuotaExceededException {

    /** Creates the exception from what is known of the call. */
    public DailyCallLimitExceededException(CallFacts facts) {
        super(facts);
    }
}
