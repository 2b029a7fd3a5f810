package ai.anyint.sdk.testkit.internal.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares an answer with what the document foresees. */
final class AnswerCheck {

    private static final String EVENT_MARK = "[DONE]";

    private final Contract contract;
    private final List<String> found = new ArrayList<>();

    AnswerCheck(Contract contract) {
        this.contract = contract;
    }

    List<String> of(Operation operation, Passed passed) {
        Optional<JsonPointer> response = operation.response(passed.status());
        if (response.isEmpty()) {
            return List.of("the status is not foreseen; the answer is "
                    + passed.answer().utf8());
        }
        headers(response.get().appendProperty("headers"), passed);
        body(response.get().appendProperty("content"), passed);
        return found;
    }

    /** Judges the answer to a request that means no operation: it can only be refused. */
    List<String> strayRefusal(Passed passed) {
        if (passed.status() != 404 && passed.status() != 405) {
            return List.of("there is no such operation");
        }
        boolean anthropic = passed.url().encodedPath().startsWith("/anthropic/");
        schema(JsonPointer.compile("/components/schemas/" + (anthropic ? "AnthropicError" : "Error")), passed);
        return found;
    }

    private void headers(JsonPointer place, Passed passed) {
        contract.at(place).fieldNames().forEachRemaining(name -> {
            JsonPointer header = contract.follow(place.appendProperty(name));
            Optional<String> value = Optional.ofNullable(passed.received().get(name));
            if (value.isEmpty() && contract.at(header).path("required").asBoolean()) {
                found.add("header " + name + ": required");
            }
            JsonPointer schema = contract.follow(header.appendProperty("schema"));
            value.map(text -> Values.typed(text, contract.at(schema)))
                    .map(typed -> contract.schemas().violations(schema, typed))
                    .ifPresent(lines -> lines.forEach(line -> found.add("header " + name + line)));
        });
    }

    private void body(JsonPointer content, Passed passed) {
        if (contract.at(content).isMissingNode()) {
            if (passed.answer().size() > 0) {
                found.add("the answer has a body where none is foreseen");
            }
            return;
        }
        String type = Values.mediaType(passed.received().get("Content-Type"));
        JsonPointer media = content.appendProperty(type);
        JsonNode wanted = contract.at(media);
        if (wanted.isMissingNode()) {
            found.add("the answer is of a type that is not foreseen: " + type);
        } else if (type.equals("text/event-stream")) {
            events(contract.follow(media.append(JsonPointer.compile("/schema/contentSchema"))), passed);
        } else if (type.equals("application/json")) {
            schema(contract.follow(media.appendProperty("schema")), passed);
        }
    }

    private void events(JsonPointer schema, Passed passed) {
        passed.answer()
                .utf8()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring(5).strip())
                .filter(data -> !data.equals(EVENT_MARK))
                .forEach(data -> json(schema, data));
    }

    private void schema(JsonPointer schema, Passed passed) {
        json(schema, passed.answer().utf8());
    }

    private void json(JsonPointer schema, String text) {
        Values.json(text)
                .ifPresentOrElse(
                        value -> contract.schemas()
                                .violations(schema, value)
                                .forEach(line -> found.add("answer" + line)),
                        () -> found.add("the answer is no JSON"));
    }
}
