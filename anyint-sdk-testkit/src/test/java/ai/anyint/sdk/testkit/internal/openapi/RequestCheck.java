package ai.anyint.sdk.testkit.internal.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.MediaType;

/** Compares a request with its operation. */
final class RequestCheck {

    private final Contract contract;
    private final Operation operation;
    private final List<String> found = new ArrayList<>();

    RequestCheck(Contract contract, Operation operation) {
        this.contract = contract;
        this.operation = operation;
    }

    List<String> of(Passed passed) {
        credential(passed);
        query(passed);
        for (JsonPointer parameter : operation.parameters()) {
            parameter(parameter, passed);
        }
        body(passed);
        return found;
    }

    /** The fake takes either header on either family; which one a client of ours sends is tested where it is built. */
    private void credential(Passed passed) {
        JsonNode wanted = operation.node().path("security");
        boolean open = wanted.isArray() && wanted.isEmpty();
        boolean bearer = passed.sent().values("Authorization").stream()
                .anyMatch(value -> value.regionMatches(true, 0, "Bearer ", 0, 7));
        if (!open && !bearer && passed.sent().get("x-api-key") == null) {
            found.add("the request carries no credential");
        }
    }

    private void query(Passed passed) {
        Set<String> known = operation.query();
        for (String name : passed.url().queryParameterNames()) {
            if (operation.isStrict() && !known.contains(name)) {
                found.add("query parameter " + name + ": unknown");
            }
        }
    }

    private void parameter(JsonPointer place, Passed passed) {
        JsonNode parameter = contract.at(place);
        String name = parameter.path("name").asText();
        Optional<String> value = given(parameter.path("in").asText(), name, passed);
        if (value.isEmpty() && parameter.path("required").asBoolean()) {
            found.add("parameter " + name + ": required");
        }
        JsonPointer schema = contract.follow(place.appendProperty("schema"));
        value.map(text -> Values.typed(text, contract.at(schema)))
                .map(typed -> contract.schemas().violations(schema, typed))
                .ifPresent(lines -> lines.forEach(line -> found.add("parameter " + name + line)));
    }

    private Optional<String> given(String where, String name, Passed passed) {
        return switch (where) {
            case "query" -> Optional.ofNullable(passed.url().queryParameter(name));
            case "path" -> operation.placeholder(name, passed.url().pathSegments());
            default -> Optional.ofNullable(passed.sent().get(name));
        };
    }

    private void body(Passed passed) {
        JsonPointer place = operation.place().appendProperty("requestBody");
        JsonNode wanted = contract.at(place);
        if (passed.request().size() == 0) {
            if (wanted.path("required").asBoolean()) {
                found.add("the request has no body");
            }
            return;
        }
        String type = Values.mediaType(passed.sent().get("Content-Type"));
        JsonPointer media = place.appendProperty("content").appendProperty(type);
        if (contract.at(media).isMissingNode()) {
            found.add("the request has a body of a type that is not foreseen: " + type);
            return;
        }
        JsonPointer schema = contract.follow(media.appendProperty("schema"));
        value(type, passed)
                .ifPresentOrElse(
                        value -> contract.schemas()
                                .violations(schema, value)
                                .forEach(line -> found.add("request" + line)),
                        () -> found.add("the request is no " + type));
    }

    private static Optional<JsonNode> value(String type, Passed passed) {
        if (!type.equals("multipart/form-data")) {
            return Values.json(passed.request().utf8());
        }
        return Optional.ofNullable(passed.sent().get("Content-Type"))
                .map(header -> MediaType.get(header).parameter("boundary"))
                .flatMap(boundary -> Forms.fields(passed.request(), boundary));
    }
}
