package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The monthly periods of a subscription. Each is counted from the anchor, never from the period before: after January 31
 * and February 28 comes March 31.
 */
record Periods(Instant anchor) {

    /** Returns the instant so many calendar months after the anchor. */
    Instant boundary(long months) {
        return anchor.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    Period period(long index) {
        return new Period(boundary(index), boundary(index + 1));
    }

    /** Returns the index of the period that an instant lies in, but no later one than {@code last}. */
    long indexAt(Instant now, long last) {
        long index = ChronoUnit.MONTHS.between(anchor.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC));
        // MONTHS.between counts whole months of the anchor's day; at a short month's end that is one too few.
        if (!boundary(index + 1).isAfter(now)) {
            index++;
        }
        return Math.min(index, last);
    }
}
