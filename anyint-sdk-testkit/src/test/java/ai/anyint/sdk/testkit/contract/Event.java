package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Headers;

/** A server-sent event of a dialect that names its events. */
record Event(String name, JsonNode data) {

    private static final Pattern EVENT = Pattern.compile("event: ([a-z_.]+)\ndata: (\\{.*})\n\n");

    /** Reads a whole stream, once it is known that each event says twice what it is, as the clients expect. */
    static List<Event> of(Reply reply) {
        assertThat(reply.headers().get("Content-Type")).startsWith("text/event-stream");
        List<Event> events = new ArrayList<>();
        Matcher matcher = EVENT.matcher(reply.text());
        while (matcher.lookingAt()) {
            String name = matcher.group(1);
            JsonNode data = new Reply(200, Headers.of(), matcher.group(2)).json();
            assertThat(data.path("type").textValue()).isEqualTo(name);
            events.add(new Event(name, data));
            matcher.region(matcher.end(), reply.text().length());
        }
        assertThat(matcher.regionStart()).as("all of " + reply.text()).isEqualTo(matcher.regionEnd());
        return events;
    }

    JsonNode at(String pointer) {
        return data.at(pointer);
    }

    static List<String> names(List<Event> events) {
        return events.stream().map(Event::name).toList();
    }

    /** Puts together what the events of this name say at the pointer. */
    static String joined(List<Event> events, String name, String pointer) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(event -> event.at(pointer).textValue())
                .collect(Collectors.joining());
    }
}
