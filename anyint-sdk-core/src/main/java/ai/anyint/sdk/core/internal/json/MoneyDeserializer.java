package ai.anyint.sdk.core.internal.json;

import ai.anyint.sdk.core.Money;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads an amount exactly, from a string or a number. */
public final class MoneyDeserializer extends StdDeserializer<Money> {

    /** Creates the deserializer. */
    public MoneyDeserializer() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            return (Money) context.handleUnexpectedToken(Money.class, parser);
        }
        try {
            // The text of a number token, not its double: the digits must stay as they were sent.
            return Money.of(parser.getText());
        } catch (IllegalArgumentException e) {
            return (Money) context.handleWeirdStringValue(Money.class, parser.getText(), "not an amount");
        }
    }
}
