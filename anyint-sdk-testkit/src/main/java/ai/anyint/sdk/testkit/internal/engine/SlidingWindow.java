package ai.anyint.sdk.testkit.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts over {@code (now − length, now]}. Keeps one mark an instant, and only those inside the window, so that its size
 * and its cost do not grow with the history.
 */
final class SlidingWindow {

    /** What was counted at one instant; late counts go to the instant of their admission, if that is still inside. */
    static final class Mark {
        private final Instant at;
        private long count;
        private boolean gone;

        private Mark(Instant at, long count) {
            this.at = at;
            this.count = count;
        }
    }

    private final Duration length;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private long limit;
    private long used;

    SlidingWindow(Duration length, long limit) {
        this.length = length;
        this.limit = limit;
    }

    SlidingWindow copy() {
        SlidingWindow copy = new SlidingWindow(length, limit);
        marks.forEach(mark -> copy.marks.addLast(new Mark(mark.at, mark.count)));
        copy.used = used;
        return copy;
    }

    void limit(long value) {
        limit = value;
    }

    long limit() {
        return limit;
    }

    long used(Instant now) {
        for (Mark first = marks.peekFirst();
                first != null && !first.at.plus(length).isAfter(now);
                first = marks.peekFirst()) {
            used -= first.count;
            first.gone = true;
            marks.removeFirst();
        }
        return used;
    }

    Mark mark(Instant now) {
        Mark last = marks.peekLast();
        if (last == null || !last.at.equals(now)) {
            last = new Mark(now, 0);
            marks.addLast(last);
        }
        return last;
    }

    void add(Mark mark, long count) {
        if (!mark.gone) {
            mark.count += count;
            used += count;
        }
    }

    /** Returns when a refused caller would be admitted: as soon as enough has left, or after a whole length where nothing may pass. */
    Instant freeAt(Instant now) {
        long left = used(now);
        for (Mark mark : marks) {
            left -= mark.count;
            if (left < limit) {
                return mark.at.plus(length);
            }
        }
        return now.plus(length);
    }

    /** Returns when the first of what is counted leaves. */
    Instant nextChange(Instant now) {
        used(now);
        for (Mark mark : marks) {
            if (mark.count > 0) {
                return mark.at.plus(length);
            }
        }
        return now.plus(length);
    }
}
