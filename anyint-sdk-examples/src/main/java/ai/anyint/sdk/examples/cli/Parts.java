package ai.anyint.sdk.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** Several answers in one: below each other for a person, in one object for a script. */
record Parts(List<Answer> parts) implements Answer {

    @Override
    public String text() {
        return parts.stream().map(Answer::text).collect(Collectors.joining("\n"));
    }

    @Override
    public ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Answer part : parts) {
            part.json().properties().forEach(property -> object.set(property.getKey(), property.getValue()));
        }
        return object;
    }
}
