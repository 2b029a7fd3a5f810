package ai.anyint.sdk.testkit.internal.openapi;

import ai.anyint.sdk.testkit.internal.api.ContractDocument;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract's document. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Contract SERVED = of(ContractDocument.read().utf8());

    private final JsonNode root;
    private final Schemas schemas;
    private final List<Operation> operations;

    private Contract(JsonNode root) {
        this.root = root;
        this.schemas = new Schemas(root);
        this.operations = operations(root);
    }

    /** Returns the document that the fake serves. */
    public static Contract served() {
        return SERVED;
    }

    static Contract of(String yaml) {
        try {
            return new Contract(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException("the document is no YAML", e);
        }
    }

    private List<Operation> operations(JsonNode document) {
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    JsonPointer at = JsonPointer.compile("/paths")
                            .appendProperty(path.getKey())
                            .appendProperty(method);
                    found.add(new Operation(this, at, method, path.getKey()));
                }
            });
        }
        return List.copyOf(found);
    }

    /** Returns all operations, in the document's order. */
    public List<Operation> operations() {
        return operations;
    }

    /** Returns the names of the areas, in the document's order. */
    public List<String> tags() {
        return root.path("tags").findValuesAsText("name");
    }

    /** Returns why the operations of an area are not asked by somebody, where it says so. */
    public Optional<String> leftOut(String tag, String by) {
        for (JsonNode each : root.path("tags")) {
            if (each.path("name").asText().equals(tag)) {
                return Optional.ofNullable(each.path("x-left-out").path(by).textValue());
            }
        }
        return Optional.empty();
    }

    /** Returns the operation that a request means; a path of fixed parts goes before one with placeholders. */
    public Optional<Operation> find(String method, List<String> segments) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(segments))
                .min((one, other) -> Integer.compare(one.placeholders(), other.placeholders()));
    }

    /** Returns the whole document. */
    public JsonNode root() {
        return root;
    }

    JsonNode at(JsonPointer place) {
        return root.at(place);
    }

    Schemas schemas() {
        return schemas;
    }

    /** Returns where a thing really stands, which may be told by reference. */
    JsonPointer follow(JsonPointer place) {
        JsonPointer found = place;
        while (at(found).has("$ref")) {
            found = JsonPointer.compile(at(found).get("$ref").textValue().substring(1));
        }
        return found;
    }
}
