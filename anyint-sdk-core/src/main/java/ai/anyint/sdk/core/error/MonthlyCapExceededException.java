package ai.anyint.sdk.core.error;

/**
 * 429 {@code monthly_cap_exceeded}: a subscription's tokens, generations or tasks of this period are used up.
 * {@link #retryAfter()} is the time to the next period, when they start from zero.
 */
public class MonthlyCapExceededException extends QuotaExceededException {

    /** Creates the exception from what is known of the call. */
    public MonthlyCapExceededException(CallFacts facts) {
        super(facts);
    }
}
