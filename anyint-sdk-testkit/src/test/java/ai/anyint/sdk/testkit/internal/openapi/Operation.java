package ai.anyint.sdk.testkit.internal.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One operation of the document. */
public final class Operation {

    private final Contract contract;
    private final JsonPointer place;
    private final String method;
    private final String path;
    private final List<String> template;

    Operation(Contract contract, JsonPointer place, String method, String path) {
        this.contract = contract;
        this.place = place;
        this.method = method.toUpperCase(Locale.ROOT);
        this.path = path;
        this.template = List.of(path.substring(1).split("/", -1));
    }

    /** Returns its id. */
    public String id() {
        return node().path("operationId").asText();
    }

    /** Returns its HTTP method. */
    public String method() {
        return method;
    }

    /** Returns its path with placeholders. */
    public String path() {
        return path;
    }

    /** Returns the method and the path, whatever the placeholders are called. */
    public String shape() {
        return shape(method, path);
    }

    /** Returns a method and a path, whatever the placeholders are called. */
    public static String shape(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]+}", "{}");
    }

    /** Returns the names of the query parameters that it takes. */
    public Set<String> query() {
        return parameters("query");
    }

    /** Returns the names of the request headers that it takes, besides the credential. */
    public Set<String> headers() {
        return parameters("header");
    }

    private Set<String> parameters(String where) {
        Set<String> names = new TreeSet<>();
        for (JsonPointer parameter : parameters()) {
            if (contract.at(parameter).path("in").asText().equals(where)) {
                names.add(contract.at(parameter).path("name").asText());
            }
        }
        return names;
    }

    /** Returns the names of the keys that it takes, any of which is enough; none where it needs no key. */
    public Set<String> keys() {
        JsonNode security = node().has("security")
                ? node().get("security")
                : contract.root().path("security");
        Set<String> names = new TreeSet<>();
        security.forEach(each -> each.fieldNames().forEachRemaining(names::add));
        return names;
    }

    /** Returns whether its success has no body. */
    public boolean answersNothing() {
        return node().path("responses").has("204");
    }

    /** Returns where the operation comes from: seed, public or decided. */
    public String provenance() {
        return node().path("x-provenance").asText();
    }

    /** Returns the SDK's calls that make it. */
    public List<String> calls() {
        List<String> calls = new ArrayList<>();
        node().path("x-codeSamples")
                .forEach(sample -> calls.add(sample.path("source").asText()));
        return calls;
    }

    /** Returns the area that it belongs to. */
    public String tag() {
        return node().path("tags").path(0).asText();
    }

    /** Account, billing and control API refuse what they do not know; the model routes take what their clients send. */
    boolean isStrict() {
        return path.startsWith("/v1/") || path.startsWith("/__fake/");
    }

    int placeholders() {
        return (int) template.stream().filter(part -> part.startsWith("{")).count();
    }

    boolean matches(List<String> segments) {
        if (segments.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!template.get(i).startsWith("{") && !template.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns what a path has where the template has this placeholder. */
    Optional<String> placeholder(String name, List<String> segments) {
        int index = template.indexOf("{" + name + "}");
        return index < 0 ? Optional.empty() : Optional.of(segments.get(index));
    }

    /** Returns its part of the document. */
    public JsonNode node() {
        return contract.at(place);
    }

    JsonPointer place() {
        return place;
    }

    /** Returns where the parameters stand: those of the path, then its own. */
    List<JsonPointer> parameters() {
        List<JsonPointer> found = new ArrayList<>();
        for (JsonPointer holder : List.of(place.head(), place)) {
            JsonPointer list = holder.appendProperty("parameters");
            for (int i = 0; i < contract.at(list).size(); i++) {
                found.add(contract.follow(list.appendIndex(i)));
            }
        }
        return found;
    }

    /** Returns where the answer of a status stands, if it is foreseen. */
    Optional<JsonPointer> response(int status) {
        JsonPointer responses = place.appendProperty("responses");
        for (String name : List.of(Integer.toString(status), status / 100 + "XX")) {
            if (contract.at(responses).has(name)) {
                return Optional.of(contract.follow(responses.appendProperty(name)));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
