package ai.anyint.sdk.testkit.reference;

import ai.anyint.sdk.testkit.internal.openapi.Contract;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The document with its references followed, and the fields of a shape gathered from its parts. */
final class Document {

    private final Contract contract = Contract.served();

    Contract contract() {
        return contract;
    }

    JsonNode root() {
        return contract.root();
    }

    JsonNode follow(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root().at(found.get("$ref").textValue().substring(1));
        }
        return found;
    }

    /** Returns the last part of a reference, where a node is one. */
    static Optional<String> name(JsonNode node) {
        return Optional.ofNullable(node.path("$ref").textValue()).map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
    }

    /** Returns the fields of an object by their names, its own and those of the parts it is made of. */
    Map<String, JsonNode> fields(JsonNode shape) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        JsonNode found = follow(shape);
        found.path("allOf").forEach(part -> fields.putAll(fields(part)));
        found.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Returns the names of the fields that an object always has. */
    Set<String> required(JsonNode shape) {
        Set<String> names = new LinkedHashSet<>();
        JsonNode found = follow(shape);
        found.path("allOf").forEach(part -> names.addAll(required(part)));
        found.path("required").forEach(name -> names.add(name.textValue()));
        return names;
    }

    /** Returns what a refusal may say: its codes, as the shape of its error has them. */
    Set<String> codes(JsonNode response) {
        Set<String> codes = new LinkedHashSet<>();
        response.findValues("code").forEach(code -> code.path("enum").forEach(each -> codes.add(each.textValue())));
        response.findValues("code").stream()
                .filter(code -> code.has("const"))
                .forEach(code -> codes.add(code.get("const").textValue()));
        return codes;
    }
}
