package ai.anyint.sdk.testkit.internal.api;

import java.util.ArrayList;
import java.util.List;
import okio.ByteString;

/**
 * Writes down the events of a streamed answer. Each word is an event, so that a hang-up can fall anywhere, and brings its
 * share of the output tokens; what stands around the words brings none.
 */
final class StreamScript {

    private final List<EventStream.Event> events = new ArrayList<>();
    private final long outputTokens;
    private final int words;
    private int said;

    StreamScript(long outputTokens, int words) {
        this.outputTokens = outputTokens;
        this.words = words;
    }

    /** Splits behind each space, so that the words put together are the text again; behind the last there is no word. */
    static List<String> words(String text) {
        return List.of(text.split("(?<= )"));
    }

    StreamScript word(ByteString event) {
        said++;
        return frame(event);
    }

    StreamScript frame(ByteString event) {
        events.add(new EventStream.Event(event, tokensSaid()));
        return this;
    }

    List<EventStream.Event> events() {
        return events;
    }

    /** In two steps, because the product of a canned count and a word's number may be more than a long. */
    private long tokensSaid() {
        return outputTokens / words * said + outputTokens % words * said / words;
    }
}
