package ai.anyint.sdk.testkit.internal.api;

import java.util.List;
import java.util.function.LongConsumer;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A streamed answer. The transport takes an event, writes it, and reports it as written; when it cannot go on it reports
 * the hang-up. The charge is booked before the last event leaves, so that whoever has read the answer sees it charged.
 */
public final class EventStream {

    /** An event, and how many output tokens the client has had in all once it is written. */
    record Event(ByteString bytes, long outputTokens) {}

    private final List<Event> events;
    private final LongConsumer settle;
    private int written;
    private boolean settled;
    private int end;
    private @Nullable ByteString lastWords;
    private boolean brokenOff;

    EventStream(List<Event> events, LongConsumer settle) {
        this.events = events;
        this.settle = settle;
        this.end = events.size();
    }

    /** Lets the stream break off after half of its events, with these words or none; it is settled as a hang-up is. */
    synchronized void endAtHalf(@Nullable ByteString words) {
        end = events.size() / 2;
        lastWords = words;
    }

    /** Settles the whole answer, which nobody will read. */
    synchronized void settleWhole() {
        written = events.size();
        settleOnce();
    }

    /** Returns all that would be written if nothing came between, without writing it. */
    public ByteString whole() {
        Buffer all = new Buffer();
        events.forEach(event -> all.write(event.bytes()));
        return all.readByteString();
    }

    /** Returns whether the stream has broken off: what comes next is the end of the connection. */
    public synchronized boolean isBrokenOff() {
        return brokenOff;
    }

    /** Returns the next event to write, or null at the end. */
    public synchronized @Nullable ByteString next() {
        if (written >= end && end < events.size()) {
            return breakOff();
        }
        if (written == events.size()) {
            settleOnce();
            return null;
        }
        if (written == events.size() - 1) {
            settleOnce();
        }
        return events.get(written).bytes();
    }

    /** Reports that the event taken last has been written. */
    public synchronized void written() {
        written++;
    }

    /** Reports that the client is gone. What was written is charged; an answer that was charged whole stays so. */
    public synchronized void hungUp() {
        settleOnce();
    }

    private @Nullable ByteString breakOff() {
        settleOnce();
        ByteString words = lastWords;
        brokenOff = words == null && written == end;
        lastWords = null;
        return words;
    }

    private void settleOnce() {
        if (!settled) {
            settled = true;
            boolean whole = written >= events.size() - 1;
            int last = whole ? events.size() - 1 : written - 1;
            settle.accept(last < 0 ? 0 : events.get(last).outputTokens());
        }
    }
}
