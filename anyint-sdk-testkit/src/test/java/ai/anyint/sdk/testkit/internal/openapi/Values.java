package ai.anyint.sdk.testkit.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Texts of the wire as values that a schema can judge. */
final class Values {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Values() {}

    static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Reads a parameter or header: an integer where the schema wants one and the text is one. */
    static JsonNode typed(String text, JsonNode schema) {
        boolean integer = schema.path("type").asText().equals("integer") && text.matches("-?\\d{1,18}");
        return integer ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
    }

    /** Returns a media type without its parameters. */
    static String mediaType(@Nullable String header) {
        MediaType type = header == null ? null : MediaType.parse(header);
        return type == null ? "none/none" : type.type() + "/" + type.subtype();
    }
}
