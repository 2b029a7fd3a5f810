package ai.anyint.sdk.billing;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How many calls of a model a UTC day admits.
 *
 * @param calls the number of calls; a purchase takes 1 or more
 */
public record DailyCallLimit(@JsonValue long calls) {

    /** Returns the limit of so many calls a UTC day. */
    public static DailyCallLimit dailyCalls(long calls) {
        return new DailyCallLimit(calls);
    }
}
