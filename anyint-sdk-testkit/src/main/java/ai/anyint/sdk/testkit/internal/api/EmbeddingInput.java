package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What is to be embedded: a string, several strings, or what a client has already cut into tokens, once or several times.
 *
 * @param items each input, as text
 * @param tokens the tokens of all inputs
 */
record EmbeddingInput(List<String> items, long tokens) {

    static EmbeddingInput of(JsonNode input) {
        if (input.isTextual()) {
            return new EmbeddingInput(List.of(input.textValue()), Tokens.in(input));
        }
        List<JsonNode> items = elements(input);
        if (items.isEmpty()) {
            throw invalid();
        }
        if (items.stream().allMatch(JsonNode::isTextual)) {
            return new EmbeddingInput(items.stream().map(JsonNode::textValue).toList(), Tokens.in(input));
        }
        if (isTokens(input)) {
            return new EmbeddingInput(List.of(input.toString()), input.size());
        }
        if (items.stream().allMatch(EmbeddingInput::isTokens)) {
            return new EmbeddingInput(
                    items.stream().map(JsonNode::toString).toList(),
                    items.stream().mapToLong(JsonNode::size).sum());
        }
        throw invalid();
    }

    private static boolean isTokens(JsonNode node) {
        return node.isArray() && !node.isEmpty() && elements(node).stream().allMatch(JsonNode::isIntegralNumber);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).toList()
                : List.of();
    }

    private static Refusal invalid() {
        return JsonIn.invalid(
                "input", "Required, as a string, or an array of strings, of tokens or of arrays of tokens.");
    }
}
