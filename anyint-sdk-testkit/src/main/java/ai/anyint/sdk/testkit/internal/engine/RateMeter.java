package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rate limits of one key, each counted from when it was set. */
final class RateMeter {

    private final Map<RateLimit, SlidingWindow> windows = new EnumMap<>(RateLimit.class);

    /** What a call holds: its instant in each window, also in one that has been removed meanwhile. */
    record Hold(Map<RateLimit, Place> places) {
        static final Hold NONE = new Hold(Map.of());
    }

    /** An instant in a window. */
    record Place(SlidingWindow window, SlidingWindow.Mark mark) {}

    RateMeter copy() {
        RateMeter copy = new RateMeter();
        windows.forEach((limit, window) -> copy.windows.put(limit, window.copy()));
        return copy;
    }

    /** A limit that stays keeps its count under the new number; one that is new starts empty. */
    void set(Map<RateLimit, Long> limits) {
        windows.keySet().retainAll(limits.keySet());
        limits.forEach((limit, value) -> windows.computeIfAbsent(limit, l -> new SlidingWindow(l.window(), value))
                .limit(value));
    }

    void require(long keyId, Instant now) {
        if (windows.isEmpty()) {
            return;
        }
        windows.forEach((limit, window) -> {
            long used = window.used(now);
            if (used >= window.limit()) {
                Instant free = window.freeAt(now);
                throw Refusal.limited(
                        ErrorCode.RATE_LIMIT_EXCEEDED,
                        "API key " + keyId + " has used " + used + " of its limit " + limit.wire() + " of "
                                + window.limit() + " in the last " + limit.window() + "; free again at " + free + ".",
                        new LimitState(limit.wire(), window.limit(), 0, free),
                        now);
            }
        });
    }

    Hold take(Instant now) {
        if (windows.isEmpty()) {
            return Hold.NONE;
        }
        Map<RateLimit, Place> places = new EnumMap<>(RateLimit.class);
        windows.forEach((limit, window) -> {
            SlidingWindow.Mark mark = window.mark(now);
            window.add(mark, limit.countsTokens() ? 0 : 1);
            places.put(limit, new Place(window, mark));
        });
        return new Hold(places);
    }

    void bookTokens(Hold hold, long tokens) {
        add(hold, true, tokens);
    }

    void giveBack(Hold hold) {
        add(hold, false, -1);
    }

    private void add(Hold hold, boolean countsTokens, long count) {
        hold.places().forEach((limit, place) -> {
            if (limit.countsTokens() == countsTokens) {
                place.window().add(place.mark(), count);
            }
        });
    }

    void states(Instant now, Consumer<LimitState> consumer) {
        windows.forEach((limit, window) -> {
            long used = window.used(now);
            consumer.accept(new LimitState(
                    limit.wire(),
                    window.limit(),
                    Math.max(0, window.limit() - used),
                    used >= window.limit() ? window.freeAt(now) : window.nextChange(now)));
        });
    }

    @Nullable
    LimitState nearest(Instant now) {
        LimitState.Nearest nearest = new LimitState.Nearest();
        states(now, nearest);
        return nearest.get();
    }
}
