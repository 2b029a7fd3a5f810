package ai.anyint.sdk.testkit.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parameters, bodies and the shapes with names, as lists of fields. */
final class Shapes {

    private final Document document;
    private final StringBuilder page;

    Shapes(Document document, StringBuilder page) {
        this.document = document;
        this.page = page;
    }

    static List<JsonNode> parameters(JsonNode... holders) {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode holder : holders) {
            holder.path("parameters").forEach(parameters::add);
        }
        return parameters;
    }

    void parameters(List<JsonNode> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        page.append("<h4>Parameters</h4>\n<dl>\n");
        for (JsonNode each : parameters) {
            JsonNode parameter = document.follow(each);
            row(
                    parameter.path("name").asText(),
                    parameter.path("in").asText() + (parameter.path("required").asBoolean() ? "" : ", optional"),
                    parameter.path("schema"),
                    Html.prose(parameter.path("description")));
        }
        page.append("</dl>\n");
    }

    void request(JsonNode content) {
        content.properties().forEach(media -> {
            page.append("<h4>Request, ").append(media.getKey()).append("</h4>\n");
            shape(media.getValue().path("schema"));
            page.append(Html.example("Example of the request", media.getValue().path("example")));
        });
    }

    /** A shape with a name is told once, among the shapes; here stand its fields, so that nobody has to go there for them. */
    void shape(JsonNode schema) {
        page.append("<p>").append(Types.of(schema)).append("</p>\n");
        Map<String, JsonNode> fields = document.fields(schema);
        Set<String> required = document.required(schema);
        if (!fields.isEmpty()) {
            page.append("<details><summary>Fields</summary>");
            fields(fields, required);
            page.append("</details>\n");
        }
    }

    private void fields(Map<String, JsonNode> fields, Set<String> required) {
        page.append("<dl>\n");
        fields.forEach((name, field) ->
                row(name, required.contains(name) ? "" : "optional", field, Html.prose(field.path("description"))));
        page.append("</dl>\n");
    }

    private void row(String name, String how, JsonNode schema, String text) {
        page.append("<dt>")
                .append(Html.code(name))
                .append(how.isEmpty() ? "" : " <i>" + how + "</i>")
                .append("<dd>")
                .append(Types.of(schema))
                .append(text.isEmpty() ? "" : ". " + text)
                .append('\n');
        JsonNode inner = schema.has("items") ? schema.path("items") : schema;
        if (inner.has("properties")) {
            fields(document.fields(inner), document.required(inner));
        }
    }

    void all() {
        page.append("<section id=\"shapes\">\n<h2>shapes</h2>\n");
        document.root().path("components").path("schemas").properties().forEach(shape -> {
            JsonNode schema = shape.getValue();
            page.append("<article id=\"")
                    .append(shape.getKey())
                    .append("\">\n<h3>")
                    .append(shape.getKey())
                    .append(' ')
                    .append(Html.badge(schema))
                    .append("</h3>\n<p>")
                    .append(Html.prose(schema.path("description")))
                    .append("</p>\n");
            Map<String, JsonNode> fields = document.fields(schema);
            if (fields.isEmpty()) {
                page.append("<p>").append(Types.of(schema)).append("</p>\n");
            } else {
                fields(fields, document.required(schema));
            }
            page.append("</article>\n");
        });
        page.append("</section>\n");
    }
}
