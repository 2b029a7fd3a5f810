package ai.anyint.sdk.testkit.reference;

import ai.anyint.sdk.testkit.internal.openapi.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The contract as one page that needs nothing else: areas, their operations, and the shapes with names. */
final class ReferencePage {

    private final Document document = new Document();
    private final StringBuilder page = new StringBuilder();

    static String make(String template) {
        ReferencePage made = new ReferencePage();
        made.areas();
        made.shapes();
        JsonNode info = made.document.root().path("info");
        return template.replace("{title}", Html.text(info.path("title").asText()))
                .replace("{summary}", Html.text(info.path("summary").asText()))
                .replace("{description}", Html.prose(info.path("description")))
                .replace("{contents}", made.contents())
                .replace("{page}", made.page.toString());
    }

    private String contents() {
        StringBuilder contents = new StringBuilder();
        for (String tag : document.contract().tags()) {
            contents.append("<h2><a href=\"#area-")
                    .append(tag)
                    .append("\">")
                    .append(tag)
                    .append("</a></h2>\n<ul>\n");
            for (Operation operation : operations(tag)) {
                contents.append("<li><a href=\"#")
                        .append(operation.id())
                        .append("\">")
                        .append(Html.text(operation.node().path("summary").asText()))
                        .append("</a>\n");
            }
            contents.append("</ul>\n");
        }
        return contents.append("<h2><a href=\"#shapes\">shapes</a></h2>\n").toString();
    }

    private List<Operation> operations(String tag) {
        return document.contract().operations().stream()
                .filter(operation -> operation.tag().equals(tag))
                .toList();
    }

    private void areas() {
        for (JsonNode tag : document.root().path("tags")) {
            String name = tag.path("name").asText();
            page.append("<section id=\"area-")
                    .append(name)
                    .append("\">\n<h2>")
                    .append(name)
                    .append("</h2>\n<p>")
                    .append(Html.prose(tag.path("description")))
                    .append("</p>\n");
            operations(name).forEach(this::operation);
            page.append("</section>\n");
        }
    }

    private void operation(Operation operation) {
        JsonNode node = operation.node();
        page.append("<article id=\"")
                .append(operation.id())
                .append("\">\n<h3>")
                .append(Html.text(node.path("summary").asText()))
                .append(' ')
                .append(Html.badge(node))
                .append("</h3>\n<p class=\"route\"><b class=\"")
                .append(operation.method().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(operation.method())
                .append("</b> ")
                .append(Html.code(operation.path()))
                .append("</p>\n<p>")
                .append(Html.prose(node.path("description")))
                .append("</p>\n<p class=\"with\">")
                .append(operation.keys().isEmpty() ? "No key is needed." : "Key: " + keys(operation) + ".");
        if (!operation.calls().isEmpty()) {
            page.append(" Java: ")
                    .append(operation.calls().stream().map(Html::code).collect(Collectors.joining(", ")));
        }
        page.append("</p>\n");
        parameters(operation);
        request(node.path("requestBody").path("content"));
        answers(node.path("responses"));
        page.append("</article>\n");
    }

    private static String keys(Operation operation) {
        return operation.keys().contains("provisioningKey") ? "provisioning" : "inference";
    }

    private void parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        document.root().path("paths").path(operation.path()).path("parameters").forEach(parameters::add);
        operation.node().path("parameters").forEach(parameters::add);
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

    private void request(JsonNode content) {
        content.properties().forEach(media -> {
            page.append("<h4>Request, ").append(media.getKey()).append("</h4>\n");
            shape(media.getValue().path("schema"));
            page.append(Html.example("Example of the request", media.getValue().path("example")));
        });
    }

    private void answers(JsonNode responses) {
        StringBuilder refusals = new StringBuilder();
        responses.properties().forEach(response -> {
            JsonNode answer = document.follow(response.getValue());
            if (response.getKey().startsWith("2")) {
                success(response.getKey(), answer);
            } else {
                refusals.append("<tr><td>")
                        .append(response.getKey())
                        .append("<td>")
                        .append(document.codes(answer).stream().map(Html::code).collect(Collectors.joining(" ")))
                        .append("<td>")
                        .append(Html.prose(answer.path("description")))
                        .append(' ')
                        .append(Html.badge(answer))
                        .append('\n');
            }
        });
        page.append("<h4>Refusals</h4>\n<div class=\"wide\"><table>\n")
                .append(refusals)
                .append("</table></div>\n");
    }

    private void success(String status, JsonNode answer) {
        page.append("<h4>Answer ")
                .append(status)
                .append("</h4>\n<p>")
                .append(Html.prose(answer.path("description")))
                .append("</p>\n");
        answer.path("content").properties().forEach(media -> {
            JsonNode schema = media.getValue().path("schema");
            if (media.getKey().equals("application/json")) {
                shape(schema);
            } else {
                page.append("<p>").append(Html.code(media.getKey()));
                Document.name(schema.path("contentSchema"))
                        .ifPresent(name -> page.append(", each event ").append(Types.of(schema.path("contentSchema"))));
                page.append("</p>\n");
            }
            page.append(Html.example("Example of the answer", media.getValue().path("example")));
        });
    }

    /** A shape with a name is told once, among the shapes; here stand its fields, so that nobody has to go there for them. */
    private void shape(JsonNode schema) {
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

    private void shapes() {
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
