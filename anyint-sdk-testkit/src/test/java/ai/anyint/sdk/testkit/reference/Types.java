package ai.anyint.sdk.testkit.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Types in a few words, with links to the shapes that have names. */
final class Types {

    private Types() {}

    static String of(JsonNode schema) {
        return Document.name(schema).map(Types::link).orElseGet(() -> inline(schema));
    }

    private static String link(String name) {
        return "<a href=\"#" + name + "\">" + name + "</a>";
    }

    private static String inline(JsonNode schema) {
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                List<String> types = new ArrayList<>();
                schema.get(choice).forEach(each -> types.add(of(each)));
                return String.join(" or ", types);
            }
        }
        if (schema.has("const")) {
            return value(schema.get("const"));
        }
        String type = names(schema.path("type"));
        if (schema.has("items")) {
            type = type.replace("array", "array of " + of(schema.get("items")));
        }
        if (schema.path("additionalProperties").isObject()) {
            type = "map of " + of(schema.get("additionalProperties"));
        }
        return (type.isEmpty() ? "any" : type) + limits(schema);
    }

    private static String names(JsonNode type) {
        if (!type.isArray()) {
            return type.asText();
        }
        List<String> names = new ArrayList<>();
        type.forEach(each -> names.add(each.asText()));
        return String.join(" or ", names);
    }

    private static String limits(JsonNode schema) {
        StringBuilder limits = new StringBuilder();
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(each -> values.add(value(each)));
            limits.append(": ").append(String.join(", ", values));
        }
        add(limits, " from ", schema.path("minimum"));
        add(limits, " above ", schema.path("exclusiveMinimum"));
        add(limits, " to ", schema.path("maximum"));
        length(limits, schema.path("minLength"), schema.path("maxLength"));
        add(limits, ", at least ", schema.path("minItems"), " of them");
        add(limits, ", by default ", schema.path("default"));
        if (schema.has("pattern")) {
            limits.append(", as ").append(Html.code(schema.get("pattern").asText()));
        }
        return limits.toString();
    }

    private static void length(StringBuilder limits, JsonNode least, JsonNode most) {
        if (!most.isMissingNode()) {
            limits.append(", ")
                    .append(least.asInt())
                    .append(" to ")
                    .append(most.asText())
                    .append(" characters");
        } else if (!least.isMissingNode()) {
            limits.append(", not empty");
        }
    }

    private static void add(StringBuilder limits, String before, JsonNode value, String... after) {
        if (!value.isMissingNode()) {
            limits.append(before).append(Html.text(value.asText())).append(String.join("", after));
        }
    }

    private static String value(JsonNode value) {
        return Html.code(value.asText());
    }
}
