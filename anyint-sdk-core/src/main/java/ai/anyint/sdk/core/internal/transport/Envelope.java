package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.internal.json.Json;
import ai.anyint.sdk.core.internal.json.UnreadableJsonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The error inside an answer, where it has one; each part is optional, because a proxy answers in its own words. */
record Envelope(Optional<String> type, Optional<String> code, Optional<String> message, Optional<String> param) {

    private static final Envelope NONE =
            new Envelope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Envelope of(byte[] body) {
        try {
            JsonNode error = Json.tree(body).path("error");
            return new Envelope(text(error, "type"), text(error, "code"), text(error, "message"), text(error, "param"));
        } catch (UnreadableJsonException e) {
            return NONE;
        }
    }

    private static Optional<String> text(JsonNode error, String field) {
        JsonNode value = error.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
