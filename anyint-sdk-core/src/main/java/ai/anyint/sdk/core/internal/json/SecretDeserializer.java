package ai.anyint.sdk.core.internal.json;

import ai.anyint.sdk.core.Secret;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Boxes a secret as soon as it is read. */
public final class SecretDeserializer extends StdDeserializer<Secret> {

    /** Creates the deserializer. */
    public SecretDeserializer() {
        super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Secret) context.handleUnexpectedToken(Secret.class, parser);
        }
        try {
            return Secret.of(parser.getText());
        } catch (IllegalArgumentException e) {
            return (Secret) context.handleWeirdStringValue(Secret.class, Secret.MASK, "not a usable secret");
        }
    }
}
