package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A limit of a subscription and the window that it counts in; a new window starts from zero. */
final class Meter {

    /** A limit over the UTC day, or over the period of the subscription. */
    enum Kind {
        DAILY_CALLS("daily_calls", ErrorCode.DAILY_CALL_LIMIT_EXCEEDED),
        MONTHLY_CAP("monthly_cap", ErrorCode.MONTHLY_CAP_EXCEEDED);

        private final String wire;
        private final ErrorCode refusal;

        Kind(String wire, ErrorCode refusal) {
            this.wire = wire;
            this.refusal = refusal;
        }

        String wire() {
            return wire;
        }
    }

    /** What the thresholds are of the limit. */
    private static final double[] SHARES = {0.8, 0.95, 1.0};

    private final Kind kind;
    private final Unit unit;
    private final @Nullable String modelId;
    private final long limit;
    private final long[] thresholds;
    private @Nullable Window window;

    /** Creates a meter of a model, or of all models of a plan that share it. */
    Meter(Kind kind, Unit unit, @Nullable String modelId, long limit) {
        this.kind = kind;
        this.unit = unit;
        this.modelId = modelId;
        this.limit = limit;
        this.thresholds = new long[] {limit - limit / 5, limit - limit / 20, limit};
    }

    Meter copy() {
        Meter copy = new Meter(kind, unit, modelId, limit);
        copy.window = window == null ? null : window.copy();
        return copy;
    }

    /** Returns what is to this meter, a copy, what a window is to the other; one that has passed counts for nobody. */
    Window twin(Window theirs, Meter other) {
        Window own = window;
        if (own == null || !theirs.equals(other.window) || !own.period().equals(theirs.period())) {
            return theirs.copy();
        }
        return own;
    }

    long limit() {
        return limit;
    }

    /** Returns the window of the present, which may have just begun. */
    Window window(Subscription subscription, Instant now) {
        Window current = window;
        if (current != null && now.isBefore(current.period().end())) {
            return current;
        }
        Period period = kind == Kind.DAILY_CALLS ? day(now) : subscription.period(now);
        // After its end a subscription stays in its last period.
        if (current != null && current.period().equals(period)) {
            return current;
        }
        Window begun = new Window(period);
        window = begun;
        return begun;
    }

    private static Period day(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Period(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    void require(Subscription subscription, Instant now) {
        Window current = window(subscription, now);
        if (current.used() >= limit) {
            Instant reset = current.period().end();
            throw Refusal.limited(
                    kind.refusal,
                    "Subscription " + subscription.id() + " has used " + current.used() + " of its "
                            + name().replace('_', ' ') + " of " + limit + " "
                            + (kind == Kind.DAILY_CALLS ? "calls" : unit.wire())
                            + (modelId == null ? "" : " for " + modelId) + " since "
                            + current.period().start() + "; it resets at " + reset + ".",
                    new LimitState(name(), limit, 0, reset),
                    now);
        }
    }

    /** Books, and tells each threshold once a window. What is only held reaches none: its call may still fail. */
    void book(Window counted, long taken, long count, Subscription subscription, Events events) {
        counted.book(taken, count);
        while (counted.told() < thresholds.length && counted.booked() >= thresholds[counted.told()]) {
            int told = counted.told();
            counted.tell();
            events.emit(
                    told == thresholds.length - 1 ? EventType.USAGE_LIMIT_REACHED : EventType.USAGE_ALERT,
                    data(counted, SHARES[told], subscription));
        }
    }

    private Map<String, Object> data(Window counted, double share, Subscription subscription) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("limit", name());
        data.put("subscriptionId", subscription.id());
        if (modelId != null) {
            data.put("modelId", modelId);
        }
        data.put("unit", kind == Kind.DAILY_CALLS ? "calls" : unit.wire());
        data.put("share", share);
        data.put("used", counted.booked());
        data.put("of", limit);
        data.put("periodStart", counted.period().start());
        data.put("resetsAt", counted.period().end());
        return data;
    }

    LimitState state(Subscription subscription, Instant now) {
        Window current = window(subscription, now);
        return new LimitState(
                name(),
                limit,
                Math.max(0, limit - current.used()),
                current.period().end());
    }

    String name() {
        return kind.wire();
    }
}
