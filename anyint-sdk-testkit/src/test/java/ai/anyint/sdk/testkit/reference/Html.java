package ai.anyint.sdk.testkit.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Texts as HTML. */
final class Html {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Returns prose of the document, in which backticks mark names. */
    static String prose(JsonNode text) {
        return text(text.asText().strip())
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replace("\n\n", "<p>");
    }

    static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    static String badge(JsonNode node) {
        String provenance = node.path("x-provenance").asText();
        return "<b class=\"badge " + provenance + "\">" + provenance + "</b>";
    }

    /** Returns an example that opens when it is wanted; text stays as it is, anything else is indented. */
    static String example(String title, JsonNode example) {
        if (example.isMissingNode()) {
            return "";
        }
        try {
            String shown = example.isTextual()
                    ? example.textValue()
                    : MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(example);
            return "<details><summary>" + title + "</summary><pre>" + text(shown.strip()) + "</pre></details>\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
