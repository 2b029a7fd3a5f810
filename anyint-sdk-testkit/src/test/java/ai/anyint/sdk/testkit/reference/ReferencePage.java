package ai.anyint.sdk.testkit.reference;

import ai.anyint.sdk.testkit.internal.openapi.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The contract as one page that needs nothing else: areas, their operations, and the shapes with names. */
final class ReferencePage {

    private final Document document = new Document();
    private final StringBuilder page = new StringBuilder();
    private final Shapes shapes = new Shapes(document, page);

    static String make(String template) {
        ReferencePage made = new ReferencePage();
        made.areas();
        made.shapes.all();
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
            events(name);
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
        shapes.parameters(Shapes.parameters(document.root().path("paths").path(operation.path()), node));
        shapes.request(node.path("requestBody").path("content"));
        answers(node.path("responses"));
        page.append("</article>\n");
    }

    /** What is sent the other way, to the receiver of the application. */
    private void events(String tag) {
        for (JsonNode hook : document.root().path("webhooks")) {
            JsonNode node = hook.path("post");
            if (node.path("tags").path(0).asText().equals(tag)) {
                page.append("<article id=\"")
                        .append(node.path("operationId").asText())
                        .append("\">\n<h3>")
                        .append(Html.text(node.path("summary").asText()))
                        .append(' ')
                        .append(Html.badge(node))
                        .append("</h3>\n<p>")
                        .append(Html.prose(node.path("description")))
                        .append("</p>\n");
                shapes.parameters(Shapes.parameters(node));
                shapes.request(node.path("requestBody").path("content"));
                page.append("</article>\n");
            }
        }
    }

    private static String keys(Operation operation) {
        return operation.keys().contains("provisioningKey") ? "provisioning" : "inference";
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
                shapes.shape(schema);
            } else {
                page.append("<p>").append(Html.code(media.getKey()));
                Document.name(schema.path("contentSchema"))
                        .ifPresent(name -> page.append(", each event ").append(Types.of(schema.path("contentSchema"))));
                page.append("</p>\n");
            }
            page.append(Html.example("Example of the answer", media.getValue().path("example")));
        });
    }
}
