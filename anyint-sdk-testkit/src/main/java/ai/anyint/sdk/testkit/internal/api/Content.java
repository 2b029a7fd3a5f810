package ai.anyint.sdk.testkit.internal.api;

import com.fasterxml.jackson.databind.JsonNode;

/** What a model is told, in the shapes that the dialects share: a string, parts with a text, or turns with a content. */
final class Content {

    private Content() {}

    /** Returns a required array of turns: messages, or the items of an input. */
    static JsonNode turns(JsonIn body, String name) {
        JsonNode turns = body.node(name);
        if (!turns.isArray() || turns.isEmpty()) {
            throw JsonIn.invalid(name, "Required, as an array of at least one object.");
        }
        for (int i = 0; i < turns.size(); i++) {
            String at = name + "[" + i + "]";
            if (!turns.get(i).isObject()) {
                throw JsonIn.invalid(at, "Must be an object.");
            }
            require(turns.get(i).path("content"), at + ".content");
        }
        return turns;
    }

    /** Refuses what is neither absent, nor a string, nor parts of which each text is one. */
    static JsonNode require(JsonNode content, String at) {
        if (!content.isMissingNode() && !content.isNull() && !content.isTextual() && !content.isArray()) {
            throw JsonIn.invalid(at, "Must be a string or an array of parts.");
        }
        for (int i = 0; i < content.size(); i++) {
            requirePart(content.get(i), at + "[" + i + "]");
        }
        return content;
    }

    private static void requirePart(JsonNode part, String at) {
        if (!part.isObject() && !part.isTextual()) {
            throw JsonIn.invalid(at, "Must be an object.");
        }
        JsonNode text = part.path("text");
        if (!text.isMissingNode() && !text.isNull() && !text.isTextual()) {
            throw JsonIn.invalid(at + ".text", "Must be a string.");
        }
    }
}
