package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.LimitState;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.time.Duration;
import java.time.Instant;

/** How near the limits are, and when to come back. */
final class LimitHeaders {

    private LimitHeaders() {}

    /** Adds the limit that is nearest to refusal, so that throttling is visible before it refuses. */
    static WireResponse near(WireResponse response, LimitState limit, Instant now) {
        return response.with("x-ratelimit-limit", Long.toString(limit.limit()))
                .with("x-ratelimit-remaining", Long.toString(limit.remaining()))
                .with("x-ratelimit-reset", seconds(Duration.between(now, limit.resetsAt())));
    }

    static WireResponse refused(WireResponse response, Refusal refusal, Instant now) {
        WireResponse limited =
                refusal.limit().map(limit -> near(response, limit, now)).orElse(response);
        return refusal.retryAfter()
                .map(after -> limited.with("Retry-After", seconds(after)))
                .orElse(limited);
    }

    /** Whole seconds, rounded up, at least one. */
    static String seconds(Duration duration) {
        long seconds = duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
        return Long.toString(Math.max(1, seconds));
    }
}
